namespace Hub.Domain.Tests.Admission;

/// <summary>A desk at which entries of one region are handed in: what is taken goes to the file of the doctor, of the hospital, or of both.</summary>
internal sealed class Desk
{
    private readonly List<LedgerEntry> _person = [];
    private readonly List<LedgerEntry> _place = [];
    private readonly string _region;
    private int _count;

    public Desk(string region)
    {
        _region = region;
        Take(Dossier.Registration(region, "2024-01-02"));
    }

    public InstitutionCode Hospital => Dossier.Hospital(_region);

    /// <summary>Takes an entry in without asking; its control.</summary>
    public string Take(Entry entry)
    {
        var control = LedgerEntry.ControlOf(entry.Region, entry.Id);
        var filed = new LedgerEntry(control, entry, DateTimeOffset.UnixEpoch.AddMinutes(++_count));
        var ofPlace = entry is AgreementEntry or InstitutionDecisionEntry || (entry.Subject is null && entry.Place is not null) || _place.Exists(e => e.Control == entry.Target);
        if (ofPlace) _place.Add(filed);
        if (!ofPlace || entry.Responsible.Contains(Dossier.Doctor)) _person.Add(filed);
        return control;
    }

    /// <summary>Points for what the rule leaves open in the band of the score, notified on the day of the decision.</summary>
    public string Score(string day, int points) => Take(Dossier.Points(_region, day, points));

    public Verdict Check(Entry entry, string? today = null) =>
        Domain.Admission.Check(entry, Person, new InstitutionFile(Hospital, _place), Law.Books, Institutions, today is null ? DateOnly.MaxValue : Dossier.Day(today));

    public Derivation Fold() => Derivation.Of(Person, Law.Books, Institutions);

    /// <summary>The entry is taken, and with no other warnings than these.</summary>
    public void Takes(Entry entry, params string[] warnings)
    {
        var verdict = Check(entry);
        Assert.Empty(verdict.Refusals.Select(r => $"{r.Code}: {r.Message}"));
        Assert.Equal(warnings, verdict.Warnings.Select(w => w.Code));
    }

    public void Refuses(Entry entry, string code, string path, string? article = null, string? reading = null, string? today = null) =>
        Cites(Check(entry, today).Refusals, code, path, article, reading);

    public void Warns(Entry entry, string code, string path, string? article = null, string? reading = null)
    {
        var verdict = Check(entry);
        Assert.Empty(verdict.Refusals.Select(r => $"{r.Code}: {r.Message}"));
        Cites(verdict.Warnings, code, path, article, reading);
    }

    private PersonFile Person => new("F1", "测试", [Dossier.Doctor], _person);

    private IInstitutionRecord Institutions => InstitutionRecord.Of(_person.Concat(_place));

    private static void Cites(IReadOnlyList<Refusal> findings, string code, string path, string? article, string? reading) =>
        Assert.Contains($"{code} {path} {article} {reading}", findings.Select(f => $"{f.Code} {Assert.Single(f.Path)} {f.Article} {f.Reading}"));
}
