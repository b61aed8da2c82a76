namespace Hub.Domain;

/// <summary>Which records a caller's audience reaches: its region, its kind of institution, its own institution or person.</summary>
public static class Jurisdiction
{
    public static Scope Of(Caller caller) => caller.Audience switch
    {
        Audience.Insurance or Audience.Settlement or Audience.Platform => new Scope { Region = caller.Region },
        Audience.Health => new Scope { Region = caller.Region, Kind = InstitutionKind.Medical },
        Audience.Drug or Audience.Enforcement or Audience.Approval => new Scope { Region = caller.Region, Kind = InstitutionKind.Pharmacy },
        Audience.Institution => new Scope { Institution = caller.Institution, Empty = caller.Institution is null },
        Audience.Practitioner => new Scope { Person = caller.Person, Empty = caller.Person is null },
        _ => new Scope { Empty = true },
    };
}
