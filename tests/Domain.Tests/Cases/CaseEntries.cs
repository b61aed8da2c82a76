using System.Globalization;

namespace Hub.Domain.Tests.Cases;

/// <summary>Turns a step of a worked case into the entry it stands for.</summary>
internal sealed class CaseEntries
{
    private readonly string _region;
    private readonly Dictionary<string, Entry> _named;
    private readonly CaseProceedings _proceedings;
    private int _count;

    public CaseEntries(string region, Dictionary<string, Entry> named)
    {
        (_region, _named) = (region, named);
        _proceedings = new CaseProceedings(region, Control);
    }

    /// <summary>Null when nothing happens in the step. Takes its own keys out of it.</summary>
    public Entry? Take(string day, Dictionary<string, string> said)
    {
        var entry = Of(day, said);
        if (entry is null) return null;
        entry = entry with { Id = $"{++_count}" };
        if (said.Remove("as", out var name)) _named[name] = entry;
        return entry;
    }

    private Entry? Of(string day, Dictionary<string, string> said)
    {
        if (said.Remove("points", out var points)) return Points(Dossier.Points(_region, day, Int(points)), said);
        if (said.Remove("register", out var hospital)) return Register(Dossier.Registration(_region, day, Int(hospital)), said);
        if (said.Remove("evaluated", out var outcome))
        {
            said.Remove("commitment", out var commitment);
            said.Remove("why", out var why);
            return Dossier.Passed(_region, day, commitment) with { Outcome = Enum<Outcome>(outcome), Reason = why };
        }

        if (said.Remove("applied", out var agrees))
        {
            return new RestorationAppliedEntry { Id = "", Region = RegionCode.Parse(_region), Person = Dossier.Doctor, AppliedOn = Dossier.Day(day), ReceivedOn = Dossier.Day(day), InstitutionAgrees = agrees == "agreed" };
        }

        if (said.Remove("reversed", out var reversed)) return Dossier.Reversal(_region, day, Control(reversed), said.Remove("to", out var to) ? Int(to) : null);
        if (said.Remove("delivered", out var delivered)) return Dossier.Notice(_region, Control(delivered), day, day);
        if (said.Remove("noticed", out var noticed)) return Dossier.Notice(_region, Control(noticed), day, null);
        return _proceedings.Of(day, said);
    }

    private PointsEntry Points(PointsEntry entry, Dictionary<string, string> said)
    {
        if (said.Remove("for", out var code)) entry = entry with { Circumstance = Enum<Circumstance>(code), Facts = null };
        if (said.Remove("on", out var decision)) entry = entry with { Decision = Enum<DecisionKind>(decision) };
        if (said.Remove("responsibility", out var rank)) entry = entry with { Responsibility = Enum<Responsibility>(rank) };
        if (said.Remove("adjusted", out var adjusted)) entry = entry with { Adjustment = Enum<Adjustment>(adjusted) };
        if (said.Remove("because", out var reason)) entry = entry with { AdjustmentReason = reason };
        if (said.Remove("act", out var act)) entry = entry with { Act = act };
        if (said.Remove("area", out var area)) entry = entry with { PoolingArea = RegionCode.Parse(area) };
        if (said.Remove("document", out var document)) entry = entry with { DocumentNumber = document };
        if (said.Remove("rests-on", out var inbound)) entry = entry with { BasedOn = Control(inbound) };
        if (said.Remove("starts", out var starts)) entry = entry with { StartsOn = Dossier.Day(starts) };
        if (said.Remove("notice", out var notice) && notice == "none") entry = entry with { NoticedOn = null, DeliveredOn = null };
        return entry;
    }

    private static RegistrationEntry Register(RegistrationEntry entry, Dictionary<string, string> said)
    {
        if (said.Remove("category", out var category)) entry = entry with { Category = Enum<Category>(category) };
        return entry;
    }

    private string Control(string name) => LedgerEntry.ControlOf(RegionCode.Parse(_region), _named[name].Id);

    private static T Enum<T>(string text) where T : struct, Enum => EnumName.TryParse<T>(text, out var value) ? value : throw new FormatException(text);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
