using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Texts;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>What to know before using the numbers of a dependency, as stable identifiers.</summary>
internal static class AssessmentFlags
{
    public const string PartialYear = "PARTIAL_YEAR";
    public const string ProvisionalYear = "PROVISIONAL_YEAR";
    public const string RevisionBreak = "REVISION_BREAK";
    public const string NoImports = "NO_IMPORTS";
    public const string NoExports = "NO_EXPORTS";
    public const string SupplierInsideEu = "SUPPLIER_INSIDE_EU";
    public const string ReExportsHide = "REEXPORTS_HIDE_DEPENDENCE";
    public const string ReExportsMayHide = "REEXPORTS_MAY_HIDE_DEPENDENCE";
    public const string SharedCode = "SHARED_CODE";
    public const string Unspecified = "UNSPECIFIED_PARTNERS";
    public const string GovernanceImputed = "GOVERNANCE_IMPUTED";

    public const string OriginFromProduction = "ORIGIN_FROM_PRODUCTION";
    public const string OriginFromFlows = "ORIGIN_FROM_FLOWS";
    public const string CodesLeftOut = "CODES_LEFT_OUT";

    public const string RisingConcentration = "RISING_CONCENTRATION";
    public const string UnitValueSpike = "UNIT_VALUE_SPIKE";

    // a year and the two before it decide together; a break at the first of the three lies before them all
    private const int YearsCompared = 2;

    public static ImmutableArray<string> Of(
        AssessmentRequest request, CellIndicators? cell, ReExportFinding reExports, EconomyTable economies, GradeRules rules)
    {
        var flags = ImmutableArray.CreateBuilder<string>();
        void Add(bool applies, string flag)
        {
            if (applies)
                flags.Add(flag);
        }

        Add(request.Product.StateOf(request.Year) == YearState.Partial, PartialYear);
        Add(request.Product.Years.GetValueOrDefault(request.Year)?.Provisional == true, ProvisionalYear);
        Add(request.Product.BreakYears.Any(b => b <= request.Year && b > request.Year.Plus(-YearsCompared)), RevisionBreak);
        Add(request.Product.Item.IsShared, SharedCode);
        Add(!request.Product.LeftOut.IsEmpty, CodesLeftOut);
        Add(cell is null || cell.Imports.Usd == 0, NoImports);
        if (cell is null)
            return flags.ToImmutable();
        Add(cell.Imports.Usd > 0 && cell.Exports.Usd == 0, NoExports);
        Add(request.OriginBasis is null && request.Economy.InEu27 && cell.IntraEuImports.Usd > 0, SupplierInsideEu);
        Add(request.OriginBasis == OriginBasis.Production, OriginFromProduction);
        Add(request.OriginBasis == OriginBasis.Flows, OriginFromFlows);
        Add(reExports == ReExportFinding.Hidden, ReExportsHide);
        Add(reExports == ReExportFinding.Possible, ReExportsMayHide);
        Add(cell.UnspecifiedShare > rules.UnspecifiedShare, Unspecified);
        Add(cell.ImputedRiskShare > 0, GovernanceImputed);
        Add(request.Warning.Rises == true, RisingConcentration);
        Add(request.Warning.UnitValue?.Spike.IsSpike == true, UnitValueSpike);
        return flags.ToImmutable();
    }
}
