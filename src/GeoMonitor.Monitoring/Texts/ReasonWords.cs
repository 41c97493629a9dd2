using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Texts;

/// <summary>The rules behind a level and the defects behind a grade, in the words of both languages.</summary>
internal static class ReasonWords
{
    public static string English(LevelReason reason) => reason.Id switch
    {
        "two-of-three-years-eu-pool" => "the tests of the Commission hold in two of three years for the Union as one market",
        "two-of-three-years-own" => "the tests of the Commission hold in two of three years for the economy itself",
        "importance" => "its economic importance is at or above the cut-off",
        "public-list" => "it is on the EU list of critical or strategic raw materials",
        "supplier-risk" => "the governance risk of the suppliers is at or above the cut-off",
        "cdis-passed" => "two or three of the three tests of the Commission pass in the year",
        "years-to-threshold" => "a significant rise of concentration leads to the threshold within three years",
        "below-materiality-floor" => "the imports are below the floor under which nothing is flagged",
        "diversion-world" => "others could not make up for half of what the largest supplier delivers to the world",
        "single-point-of-failure" => "one foreign economy stands on nearly every way of its supply",
        "hidden" => "one economy has a far larger share through the chain than in direct deliveries",
        "propagated-dependence" => "most of its supply depends on one economy through the chain",
        "recent-shock" => "a large supplier took an export measure within the last twelve months",
        _ => reason.Id,
    };

    public static string Dutch(LevelReason reason) => reason.Id switch
    {
        "two-of-three-years-eu-pool" => "aan de toetsen van de Commissie is in twee van drie jaren voldaan voor de Unie als één markt",
        "two-of-three-years-own" => "aan de toetsen van de Commissie is in twee van drie jaren voldaan voor het land of de Unie zelf",
        "importance" => "het economisch belang bereikt de grenswaarde",
        "public-list" => "het staat op de EU-lijst van kritieke of strategische grondstoffen",
        "supplier-risk" => "het bestuursrisico van de leveranciers bereikt de grenswaarde",
        "cdis-passed" => "aan twee of drie van de drie toetsen van de Commissie is in het jaar voldaan",
        "years-to-threshold" => "een significante stijging van de concentratie bereikt de drempel binnen drie jaar",
        "below-materiality-floor" => "de invoer ligt onder de ondergrens waaronder niets wordt gesignaleerd",
        "diversion-world" => "anderen kunnen nog niet de helft vervangen van wat de grootste leverancier aan de wereld levert",
        "single-point-of-failure" => "één ander land staat op bijna elke weg van de aanvoer",
        "hidden" => "één land heeft via de keten een veel groter aandeel dan in de directe leveringen",
        "propagated-dependence" => "de aanvoer hangt via de keten voor het grootste deel van één land af",
        "recent-shock" => "een grote leverancier nam in de laatste twaalf maanden een exportmaatregel",
        _ => reason.Id,
    };

    /// <summary>Why a level is not given, by its code.</summary>
    public static (string En, string Nl) Undecided(string code) => code switch
    {
        "NO_IMPORTS" => ("no import is recorded, so there is nobody to depend on", "er is geen invoer bekend, dus ook niemand om van af te hangen"),
        "SHARED_CODE" => (
            "the code holds other materials too, and that all of them together raise no flag says nothing of this one",
            "de code bevat ook andere grondstoffen, en dat zij samen geen signaal geven, zegt niets over deze ene"),
        _ => (
            "the rule of two in three years needs complete years, and too few of them are",
            "de regel van twee op drie jaren vraagt volledige jaren, en dat zijn er te weinig"),
    };

    /// <summary>The kind of an export measure; one that has no words here is called as its table calls it.</summary>
    public static (string En, string Nl) Measure(string type) => type switch
    {
        "licensing" => ("export licences", "vergunningplicht voor de uitvoer"),
        "licensing review" => ("a stricter review of export licences", "strengere toetsing van uitvoervergunningen"),
        "licence refused" => ("refused export licences", "geweigerde uitvoervergunningen"),
        "ban" => ("an export ban", "een uitvoerverbod"),
        "ban with waivers" => ("an export ban with waivers", "een uitvoerverbod met ontheffingen"),
        "quota" => ("export quotas", "uitvoerquota"),
        "quota and traceability" => ("quotas and tracing", "quota en herkomstregistratie"),
        "suspension" => ("suspended exports", "een opschorting van de uitvoer"),
        "export duty" => ("export duties", "uitvoerrechten"),
        "technology ban" => ("a ban on exporting technology", "een verbod op de uitvoer van technologie"),
        "technology controls" => ("controls on exporting technology", "controle op de uitvoer van technologie"),
        _ => (type, type),
    };

    public static (string En, string Nl) Defect(string step) => step switch
    {
        "unspecified-partners" => ("many partners are not named", "veel partners zijn niet genoemd"),
        "mirror-asymmetry" => ("the two sides report different flows", "beide zijden melden verschillende stromen"),
        "quantity-imputed" => ("quantities were filled in", "hoeveelheden zijn bijgeschat"),
        "hs-split" => ("the code changed within the three years", "de code is binnen de drie jaren veranderd"),
        "old-data" => ("the data are older than two years", "de cijfers zijn ouder dan twee jaar"),
        "re-exports-without-origin" => ("much is re-exported and not known by product", "veel gaat weer uit en is niet per product bekend"),
        "origin-from-flows" => ("origins are estimated from flows alone", "de oorsprong is alleen uit handelsstromen geschat"),
        "shared-code" => ("the trade code holds other materials too", "de handelscode bevat ook andere grondstoffen"),
        "missing-factor:threat" => ("the risk of the suppliers is not known", "het risico van de leveranciers is niet bekend"),
        "missing-factor:importance" => ("its importance is not assessed", "het belang is niet vastgesteld"),
        _ => (step, step),
    };
}
