using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Callers of every kind and place, and which of them reach a place, as the law says it and not as the hub computes it.</summary>
internal static class Outsiders
{
    /// <summary>Of another city and another province, of the other kind of institution in the same place, of another institution, and another person.</summary>
    public static IReadOnlyList<Caller> Of(Plot plot) => [.. Everybody.Where(caller => !Reaches(caller, plot))];

    public static readonly IReadOnlyList<Caller> Everybody =
    [
        .. from region in (string[])["330200", "460100", "469001", "140100"]
           from audience in (Audience[])[Audience.Insurance, Audience.Health, Audience.Drug]
           select Of(audience, region),
        Of(Audience.Drug, "330100"), Of(Audience.Insurance, "110000"),
        .. from region in (string[])["460100", "460400"]
           from audience in (Audience[])[Audience.Enforcement, Audience.Approval]
           select Of(audience, region),
        .. from region in (string[])["330000", "460000"]
           from audience in (Audience[])[Audience.Settlement, Audience.Platform]
           select Of(audience, region),
        .. ((Plot[])[Plot.HangzhouClinic, Plot.HaikouHospital]).Select(plot => Of(Audience.Institution, plot.Region) with { Institution = plot.Institution }),
        .. ((Plot[])[Plot.HangzhouHospital, Plot.HaikouPharmacy]).Select(plot => Of(Audience.Practitioner, plot.Region) with { Person = Resident(plot).Person }),
    ];

    /// <summary>Somebody of the place who is there whether or not anybody else is.</summary>
    public static Planted Resident(Plot plot) => new(plot, 100 + Plot.All.ToList().IndexOf(plot));

    public static bool Reaches(Caller caller, Plot plot) => caller.Audience switch
    {
        Audience.Insurance or Audience.Settlement or Audience.Platform => caller.Region.Contains(plot.County),
        Audience.Health => caller.Region.Contains(plot.County) && plot.Kind == InstitutionKind.Medical,
        Audience.Drug or Audience.Enforcement or Audience.Approval => caller.Region.Contains(plot.County) && plot.Kind == InstitutionKind.Pharmacy,
        // What a patient is shown, an institution is shown of its county.
        Audience.Institution => caller.Region.Contains(plot.County),
        _ => false,
    };

    private static Caller Of(Audience audience, string region) => Callers.Of(audience, region, audience switch
    {
        Audience.Settlement => Purpose.Settlement,
        Audience.Platform => Purpose.PatientNotice,
        Audience.Practitioner => Purpose.SelfAccess,
        Audience.Auditor => Purpose.Audit,
        Audience.Insurance or Audience.Institution => Purpose.FundSupervision,
        _ => Purpose.IndustryFollowUp,
    }) with { Body = audience == Audience.Insurance ? InsuranceBody.Agency : null };
}
