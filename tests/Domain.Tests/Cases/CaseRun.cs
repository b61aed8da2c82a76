using System.Globalization;
using YamlDotNet.Serialization;

namespace Hub.Domain.Tests.Cases;

/// <summary>
/// Runs a worked case: steps in order, each a day with what happens on it, what is then expected of that day, or both.
/// A step is taken in as the hub would: `refused` expects that it is not, anything else that it is.
/// </summary>
internal sealed class CaseRun
{
    private readonly WorkedCase _case;
    private readonly string _region;
    private readonly Dossier _dossier = new();
    private readonly Dictionary<string, Entry> _named = [];
    private readonly CaseEntries _entries;

    public CaseRun(WorkedCase worked)
    {
        _case = worked;
        var province = ((Rulebook)Law.Books.Find(worked.Article.Rulebook)!).Region;
        _region = RegionCode.FromNumber(province.Number + 100).ToString();
        _entries = new CaseEntries(_region, _named);
    }

    public void Run()
    {
        _dossier.Add(Dossier.Registration(_region, "2024-01-02"));
        var steps = new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, Dictionary<string, string>>>>(_case.Yaml);
        Assert.NotEmpty(steps);
        foreach (var step in steps)
        {
            var (day, said) = Assert.Single(step);
            Do(day, said);
            Expect(day, said);
            Assert.True(said.Count == 0, $"{_case.File}:{_case.Line}: unknown {string.Join(", ", said.Keys)}");
        }
    }

    private void Do(string day, Dictionary<string, string> said)
    {
        if (_entries.Take(day, said) is not { } entry) return;
        var verdict = _dossier.Check(entry);
        var refused = Remove(said, "refused");
        if (refused is not null)
        {
            Assert.Contains(refused, verdict.Refusals.Select(r => r.Code));
            return;
        }

        Assert.Empty(verdict.Refusals);
        if (Remove(said, "warned") is { } warned) Assert.Contains(warned, verdict.Warnings.Select(r => r.Code));
        _dossier.Add(entry);
    }

    private void Expect(string day, Dictionary<string, string> said)
    {
        var derivation = _dossier.Fold();
        var date = Dossier.Day(day);
        var standing = derivation.On(date);
        Same(said, "status", EnumName.Of(standing.Status));
        Same(said, "term", standing.TermExpired ? "expired" : standing.Sanctions.Any(s => s.Pending) ? "pending" : "running");
        Same(said, "from", standing.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Same(said, "last-day", standing.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Same(said, "banned-until", standing.NoRegistrationUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Same(said, "under-objection", standing.UnderObjection ? "yes" : "no");
        var points = derivation.Account(date.Year).ByRegion.SingleOrDefault(r => r.Region == RegionCode.Parse(_region).Province);
        Same(said, "total", $"{points?.Total ?? 0}");
        Same(said, "effective", $"{points?.EffectiveTotal ?? 0}");
        Same(said, "cause", standing.Sanctions.Count > 0 ? EnumName.Of(standing.Sanctions[0].Cause) : null);
        var book = Law.Books.ApplyingIn(RegionCode.Parse(_region), date)!;
        Same(said, "payable", EnumName.Of(book.PayableFor(standing.Status, standing.Sanctions.Count > 0 ? standing.Sanctions[0].Cause : null)));
    }

    private void Same(Dictionary<string, string> said, string key, string? actual)
    {
        if (Remove(said, key) is { } expected) Assert.True(expected == (actual ?? "none"), $"{_case.File}:{_case.Line}: {key} is {actual ?? "none"}, not {expected}");
    }

    private static string? Remove(Dictionary<string, string> said, string key) => said.Remove(key, out var value) ? value : null;
}
