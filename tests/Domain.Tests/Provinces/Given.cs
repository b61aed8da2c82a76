namespace Hub.Domain.Tests.Provinces;

/// <summary>What the tests of the provinces' articles start from: a region of each, pharmacies, and the text of an article.</summary>
internal static class Given
{
    public const string Hainan = "460100";
    public const string Shanxi = "140100";
    public const string Zhejiang = "330100";

    public static readonly string[] Provinces = [Hainan, Shanxi, Zhejiang];

    public static Rulebook Book(string region) => Law.Books.Latest(RegionCode.Parse(region))!;

    public static InstitutionCode Pharmacy(string region, int number = 1) => InstitutionCode.Parse($"P{region}{number:D5}");

    public static RegistrationEntry AtHospital(string region, Category category, string? code) =>
        Dossier.Registration(region, "2025-05-06", category: category) with { Person = code is null ? null : PersonCode.Parse(code) };

    public static RegistrationEntry AtPharmacy(string region, PrincipalRole? role, int number = 1, string registeredOn = "2025-05-06") => Dossier.Registration(region, registeredOn) with
    {
        Id = $"RP{region}{number}{registeredOn}",
        Person = role is null ? PersonCode.Parse("YS330106000123") : null,
        Institution = Pharmacy(region, number),
        InstitutionName = "药店",
        InstitutionKind = InstitutionKind.Pharmacy,
        Category = role is null ? Category.PharmacyPharmacist : Category.PharmacyPrincipal,
        PrincipalRole = role,
    };

    public static PointsEntry Points(string region, string day, Circumstance circumstance, DecisionKind decision, int? points, Responsibility responsibility = Responsibility.General) =>
        Dossier.Points(region, day, 1, $"P{day}{circumstance}{points}{responsibility}") with { Circumstance = circumstance, Decision = decision, Points = points, Responsibility = responsibility };

    public static RegistrationClosedEntry Closed(string region, string closedOn, int hospital = 1) =>
        new() { Id = $"C{region}{closedOn}{hospital}", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region, hospital), ClosedOn = Dossier.Day(closedOn), Reason = "离职" };

    public static InstitutionDecisionEntry Damages(string region, string day, string document) => new()
    {
        Id = $"I{day}{document}",
        Region = RegionCode.Parse(region),
        Institution = Dossier.Hospital(region),
        Decision = DecisionKind.AgreementHandling,
        Measures = [InstitutionMeasure.LiquidatedDamages],
        DecidedOn = Dossier.Day(day),
        DocumentNumber = document,
    };

    public static AgreementEntry Signed(string region, string signedOn) =>
        Dossier.Agreement(region, signedOn, AgreementState.Active) with { SignedOn = Dossier.Day(signedOn), Persons = [] };

    /// <summary>The settlement of one day at the region's first hospital, with the article that it rests on.</summary>
    public static string Paid(Dossier dossier, string region, string day, int hospital = 1)
    {
        var code = Dossier.Hospital(region, hospital);
        var answer = Assert.Single(Payability.Of(dossier.Fold(), new InstitutionFile(code, [.. dossier.Entries.Where(e => e.Content.Place == code && e.Content is AgreementEntry)]), code, RegionCode.Parse(region), Law.Books, Dossier.Day(day), Dossier.Day(day)));
        return $"{answer.Payable} {answer.Article}";
    }

    /// <summary>Status, first and last day or last day of the bar, and cause of the governing term, on a day.</summary>
    public static string Term(Dossier dossier, string day)
    {
        var standing = dossier.On(day);
        var term = standing.Sanctions.Count == 0 ? null : standing.Sanctions[0];
        return standing.Status == Status.Normal ? "Normal" : FormattableString.Invariant($"{standing.Status} {standing.From:yyyy-MM-dd}..{(standing.Status == Status.Terminated ? term!.NoRegistrationUntil : standing.LastDay):yyyy-MM-dd} {term!.Cause}");
    }

    /// <summary>The article is of that kind, and its gist has all these words.</summary>
    public static void Says(string article, ArticleKind kind, params string[] words)
    {
        Assert.True(ArticleRef.TryParse(article, out var reference));
        var found = Law.Books.Find(reference!);
        Assert.Equal(kind, found!.Kind);
        Assert.All(words, word => Assert.Contains(word, found.Gist, StringComparison.Ordinal));
    }

    public static void Refuses(Dossier dossier, Entry entry, string code, string? article = null, string? reading = null)
    {
        var refusals = dossier.Check(entry).Refusals;
        Assert.Contains(refusals, r => r.Code == code && (article is null || $"{r.Article}" == article) && (reading is null || r.Reading == reading));
    }

    public static void Takes(Dossier dossier, Entry entry, params string[] warnings)
    {
        var verdict = dossier.Check(entry);
        Assert.Empty(verdict.Refusals.Select(r => $"{r.Code}: {r.Message}"));
        Assert.Equal(warnings, verdict.Warnings.Select(w => w.Code));
    }
}
