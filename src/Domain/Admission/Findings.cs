namespace Hub.Domain;

/// <summary>Collects what an admission check finds.</summary>
internal sealed class Findings(Lawbooks law, PersonFile? file, IDamagesRecord damages, DateOnly today)
{
    private readonly List<Refusal> _refusals = [];
    private readonly List<Refusal> _warnings = [];

    public Lawbooks Law => law;

    public PersonFile? File => file;

    public IDamagesRecord Damages => damages;

    public DateOnly Today => today;

    public void Refuse(string code, string message, string path, ArticleRef? article = null, string? reading = null) =>
        _refusals.Add(new Refusal(code, message, [path], article, reading));

    public void Warn(string code, string message, string path, ArticleRef? article = null, string? reading = null) =>
        _warnings.Add(new Refusal(code, message, [path], article, reading));

    public Verdict Verdict(Entry entry)
    {
        if (law.Latest(entry.Region) is null) Refuse("NO_RULEBOOK", $"No rulebook is loaded for region {entry.Region}.", "region");
        return new Verdict(_refusals, _warnings);
    }
}
