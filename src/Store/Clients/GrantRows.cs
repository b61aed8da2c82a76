using Hub.Domain;

namespace Hub.Store;

/// <summary>A grant as its table has it.</summary>
internal static class GrantRows
{
    public static ClientGrant Read(GrantRow row) => new()
    {
        Id = row.Id,
        Client = row.Client,
        Audience = Value<Audience>(row.Audience),
        Region = RegionCode.FromNumber(row.Region),
        Institution = row.Institution is { } institution ? InstitutionCode.Parse(institution) : null,
        Person = row.Person is { } person ? PersonCode.Parse(person) : null,
        Body = row.Body is { } body ? Value<InsuranceBody>(body) : null,
        Purposes = [.. row.Purposes.Split(' ').Select(Value<Purpose>)],
        Without = FieldSet.Parse(row.Without),
        Starts = row.Starts,
        Ends = row.Ends,
        GivenAt = row.GivenAt,
        GivenBy = row.GivenBy,
        RevokedAt = row.RevokedAt,
        RevokedBy = row.RevokedBy,
        Reason = row.Reason,
    };

    public static GrantRow Write(ClientGrant grant) => new()
    {
        Id = grant.Id,
        Client = grant.Client,
        Audience = EnumName.Of(grant.Audience),
        Region = grant.Region.Number,
        Institution = grant.Institution?.Value,
        Person = grant.Person?.Value,
        Body = grant.Body is { } body ? EnumName.Of(body) : null,
        Purposes = string.Join(' ', grant.Purposes.Select(EnumName.Of)),
        Without = grant.Without.ToString(),
        Starts = grant.Starts,
        Ends = grant.Ends,
        GivenAt = grant.GivenAt,
        GivenBy = grant.GivenBy,
        RevokedAt = grant.RevokedAt,
        RevokedBy = grant.RevokedBy,
        Reason = grant.Reason,
    };

    private static T Value<T>(string name) where T : struct, Enum =>
        EnumName.TryParse<T>(name, out var value) ? value : throw new FormatException($"The registry of clients has a {typeof(T).Name} that this hub does not know: {name}.");
}
