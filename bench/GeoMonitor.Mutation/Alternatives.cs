using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GeoMonitor.Mutations;

/// <summary>What an expression can be changed into.</summary>
internal sealed class Alternatives(SemanticModel model)
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Binary = new()
    {
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
        [SyntaxKind.MultiplyExpression] = [SyntaxKind.DivideExpression],
        [SyntaxKind.DivideExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.ModuloExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Patterns = new()
    {
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    /// <summary>Every alternative of an expression, with its kind; none when nothing can be changed there.</summary>
    public IEnumerable<(string Kind, ExpressionSyntax Changed)> Of(ExpressionSyntax node)
    {
        if (Declares(node) || !IsPlain(model.GetTypeInfo(node).Type))
            return [];
        return node switch
        {
            BinaryExpressionSyntax b when b.IsKind(SyntaxKind.CoalesceExpression) => [("coalesce", b.Right)],
            BinaryExpressionSyntax b when Binary.TryGetValue(b.Kind(), out var kinds) && IsPlain(model.GetTypeInfo(b.Left).Type) =>
                kinds.Select(k => (KindOf(b), (ExpressionSyntax)BinaryExpression(k, b.Left, b.Right))),
            PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.LogicalNotExpression) || u.IsKind(SyntaxKind.UnaryMinusExpression) =>
                [("unary", u.Operand)],
            LiteralExpressionSyntax l => Literal(l),
            ConditionalExpressionSyntax c => [("conditional", ConditionalExpression(c.Condition, c.WhenFalse, c.WhenTrue))],
            InvocationExpressionSyntax i => Invocation(i),
            IsPatternExpressionSyntax p => p.DescendantNodes().OfType<RelationalPatternSyntax>().Select(r => (
                "boundary", (ExpressionSyntax)p.ReplaceNode(r, r.WithOperatorToken(Token(Patterns[r.OperatorToken.Kind()]))))),
            _ => [],
        };
    }

    /// <summary>The value that a member gives back can be another one.</summary>
    public IEnumerable<(string Kind, ExpressionSyntax Changed)> OfReturned(ExpressionSyntax node)
    {
        var type = model.GetTypeInfo(node).ConvertedType;
        return Declares(node) || !IsPlain(type) || node is LiteralExpressionSyntax
            ? []
            : type!.SpecialType == SpecialType.System_Boolean
            ? [("return", PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(node)))]
            : [("return", DefaultExpression(ParseTypeName(type.ToDisplayString())))];
    }

    private static string KindOf(BinaryExpressionSyntax b) => b.Kind() switch
    {
        SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => "boolean",
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression
            or SyntaxKind.ModuloExpression => "arithmetic",
        _ => "comparison",
    };

    private static IEnumerable<(string Kind, ExpressionSyntax Changed)> Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int n => n == 1
            ? [("constant", Number(2)), ("constant", Number(0))]
            : [("constant", Number(n + 1))],
        double d => [("constant", LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(d + 1)))],
        bool b => [("constant", LiteralExpression(b ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression))],
        _ => [],
    };

    private static LiteralExpressionSyntax Number(int n) => LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(n));

    private static IEnumerable<(string Kind, ExpressionSyntax Changed)> Invocation(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return call.Expression.ToString() switch
        {
            "Math.Max" => [("function", call.WithExpression(ParseExpression("Math.Min")))],
            "Math.Min" => [("function", call.WithExpression(ParseExpression("Math.Max")))],
            "Math.Abs" or "Math.Sqrt" or "Math.Cbrt" or "Math.Log" or "Math.Exp" or "Math.Clamp" or "Math.Pow" or "Math.Round" =>
                [("function", arguments[0].Expression)],
            _ => [],
        };
    }

    // a variable that is declared inside cannot be declared twice
    private static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Any(n => n is SingleVariableDesignationSyntax or DeclarationExpressionSyntax or ThrowExpressionSyntax);

    private static bool IsPlain(ITypeSymbol? type) => type switch
    {
        null => false,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } n => IsPlain(n.TypeArguments[0]),
        _ => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double
            or SpecialType.System_UInt16 or SpecialType.System_UInt64,
    };
}
