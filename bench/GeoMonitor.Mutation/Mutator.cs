using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GeoMonitor.Mutations;

/// <summary>
/// Writes every mutation of a file into the file itself, each behind a switch, so that the program is compiled once.
/// </summary>
internal sealed class Mutator(SemanticModel model, string file, List<Mutation> found, HashSet<int> refused) : CSharpSyntaxRewriter
{
    private readonly Alternatives _alternatives = new(model);

    /// <inheritdoc />
    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        null => null,
        AttributeListSyntax or PatternSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax } or ParameterListSyntax => node,
        FieldDeclarationSyntax f when f.Modifiers.Any(SyntaxKind.ConstKeyword) => node,
        LocalDeclarationStatementSyntax l when l.Modifiers.Any(SyntaxKind.ConstKeyword) => node,

        // set once for the whole process, before any switch is turned: the tests of published thresholds hold these
        FieldDeclarationSyntax f when f.Modifiers.Any(SyntaxKind.StaticKeyword) => node,
        PropertyDeclarationSyntax { Initializer: not null } p when p.Modifiers.Any(SyntaxKind.StaticKeyword) => node,
        InterpolatedStringExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax => node,
        ExpressionStatementSyntax s when s.Expression is AssignmentExpressionSyntax a => Compound(s, a) ?? base.Visit(node),
        ExpressionSyntax e => Switched(e, (ExpressionSyntax)base.Visit(e)!),
        _ => base.Visit(node),
    };

    private SyntaxNode? Compound(ExpressionStatementSyntax statement, AssignmentExpressionSyntax assignment)
    {
        var (kind, token) = assignment.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => (SyntaxKind.SubtractAssignmentExpression, SyntaxKind.MinusEqualsToken),
            SyntaxKind.SubtractAssignmentExpression => (SyntaxKind.AddAssignmentExpression, SyntaxKind.PlusEqualsToken),
            SyntaxKind.MultiplyAssignmentExpression => (SyntaxKind.DivideAssignmentExpression, SyntaxKind.SlashEqualsToken),
            SyntaxKind.DivideAssignmentExpression => (SyntaxKind.MultiplyAssignmentExpression, SyntaxKind.AsteriskEqualsToken),
            _ => (SyntaxKind.None, SyntaxKind.None),
        };
        if (kind == SyntaxKind.None)
            return null;
        var changed = AssignmentExpression(kind, assignment.Left, Token(token), assignment.Right);
        var mutation = Found(assignment, "assignment", changed);
        var visited = ExpressionStatement(assignment.WithRight((ExpressionSyntax)Visit(assignment.Right)!));
        return refused.Contains(mutation.Id)
            ? visited
            : Block(IfStatement(On(mutation), Block(ExpressionStatement(changed)), ElseClause(Block(visited)))).WithAdditionalAnnotations(mutation.Annotation);
    }

    private ExpressionSyntax Switched(ExpressionSyntax original, ExpressionSyntax visited)
    {
        // an assigned, incremented or referenced place is no value, and a name or type has nothing to change
        if (original.Parent is AssignmentExpressionSyntax a && a.Left == original || original is AssignmentExpressionSyntax or TypeSyntax)
            return visited;
        var changes = _alternatives.Of(original);
        if (original.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax)
            changes = changes.Concat(_alternatives.OfReturned(original));
        foreach (var (kind, changed) in changes)
        {
            var mutation = Found(original, kind, changed);
            if (!refused.Contains(mutation.Id))
            {
                visited = ParenthesizedExpression(ConditionalExpression(
                        On(mutation), ParenthesizedExpression(changed.WithoutTrivia()), ParenthesizedExpression(visited.WithoutTrivia())))
                    .WithAdditionalAnnotations(mutation.Annotation);
            }
        }

        return visited;
    }

    private Mutation Found(SyntaxNode place, string kind, SyntaxNode changed)
    {
        var start = place.GetLocation().GetLineSpan().StartLinePosition;
        var mutation = new Mutation(found.Count + 1, file, start.Line + 1, start.Character + 1, kind, place.ToString(), changed.NormalizeWhitespace().ToString());
        found.Add(mutation);
        return mutation;
    }

    private static ExpressionSyntax On(Mutation mutation) =>
        ParseExpression($"global::{MutatedProgram.SwitchType}.Is({mutation.Annotation.Data}) ");
}
