using Hub.Configuration;
using Hub.Domain;
using Hub.Tokens;

namespace Hub.Clustered;

/// <summary>Tokens as the cluster's hubs take them.</summary>
internal static class Tokens
{
    private static readonly TokenIssuer Issuer = new(HubKeys.DevelopmentSigning, "hub", "hub", TimeProvider.System);

    /// <param name="subject">Whose: each has its own streams and consumers.</param>
    public static string Of(Want want, string subject) => Issuer.Issue(new Caller
    {
        Audience = EnumName.TryParse<Audience>(want.Audience, out var audience) ? audience : throw new ArgumentException(want.Audience),
        Purpose = EnumName.TryParse<Purpose>(want.Purpose, out var purpose) ? purpose : throw new ArgumentException(want.Purpose),
        Region = RegionCode.Parse(want.Region),
        Institution = want.Institution is { } code ? InstitutionCode.Parse(code) : null,
        Subject = subject,
        ExpiresAt = DateTimeOffset.UtcNow.AddDays(2),
    });
}
