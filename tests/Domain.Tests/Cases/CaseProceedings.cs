using System.Globalization;

namespace Hub.Domain.Tests.Cases;

/// <summary>The steps of a worked case that are no score: the agreement, the licence, repairs, objections and publication.</summary>
internal sealed class CaseProceedings(string region, Func<string, string> control)
{
    /// <summary>Null when the step is none of these. Takes its own keys out of it.</summary>
    public Entry? Of(string day, Dictionary<string, string> said)
    {
        if (said.Remove("agreement", out var state)) return Agreement(day, Enum<AgreementState>(state), said);
        if (said.Remove("licence-lost", out var how)) return Dossier.Lost(region, day, how == "normal") with { ReportedOn = Dossier.Day(day) };
        if (said.Remove("licence-regained", out _)) return Dossier.Regained(region, day);
        if (said.Remove("repaired", out var route)) return Repaired(day, Enum<RepairRoute>(route), said);
        if (said.Remove("objection", out var against)) return Dossier.Objection(region, day, control(against)) with { SignedByPerson = !said.Remove("unsigned") };
        if (said.Remove("objection-decided", out var objection)) return Decided(Dossier.ObjectionDecided(region, day, control(objection), ObjectionOutcome.Upheld), said);
        if (said.Remove("published", out var year)) return new PublicationEntry { Id = "", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Year = Int(year), PublishedOn = Dossier.Day(day) };
        return null;
    }

    private AgreementEntry Agreement(string day, AgreementState state, Dictionary<string, string> said)
    {
        said.Remove("until", out var until);
        said.Remove("department", out var department);
        return Dossier.Agreement(region, day, state, until) with { Department = department };
    }

    private RepairEntry Repaired(string day, RepairRoute route, Dictionary<string, string> said)
    {
        var entry = Dossier.Repaired(region, day, said.Remove("off", out var off) ? Int(off) : null, route);
        if (said.Remove("times", out var times)) entry = entry with { Times = Int(times) };
        return said.Remove("months", out var months) ? entry with { ShortenMonths = Int(months) } : entry;
    }

    private static ObjectionDecidedEntry Decided(ObjectionDecidedEntry entry, Dictionary<string, string> said)
    {
        if (said.Remove("outcome", out var outcome)) entry = entry with { Outcome = Enum<ObjectionOutcome>(outcome) };
        if (said.Remove("to", out var to)) entry = entry with { NewPoints = Int(to) };
        if (said.Remove("by", out var body)) entry = entry with { DecidedBy = Enum<InsuranceBody>(body) };
        return entry with { NotResponsible = said.Remove("not-responsible", out _) };
    }

    private static T Enum<T>(string text) where T : struct, Enum => EnumName.TryParse<T>(text, out var value) ? value : throw new FormatException(text);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
