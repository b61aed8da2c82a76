using System.Diagnostics.CodeAnalysis;
using Hub.Domain;
using Hub.Schema;

namespace Hub.Tokens;

/// <summary>Makes a caller of a token's claims: audience, region, purpose, institution, person, body, post.</summary>
public static class CallerClaims
{
    /// <summary>The claims that are read, all of them texts.</summary>
    internal static readonly string[] Names = ["sub", "audience", "region", "purpose", "institution", "person", "body", "post"];

    /// <param name="claim">Gives a claim's text, null where the token has none.</param>
    public static TokenReading Read(Func<string, string?> claim, DateTimeOffset expires)
    {
        if (!Required<Audience>(claim, "audience", out var audience, out var problem)) return problem;
        if (audience == Audience.Public) return TokenReading.Refused("TOKEN_CLAIM_INVALID", "PUBLIC is whoever comes without a token; no token carries it.");
        if (!Required<Purpose>(claim, "purpose", out var purpose, out problem)) return problem;
        if (!RegionCode.TryParse(claim("region"), out var region)) return Missing("region", "six digits, for example 330100");
        if (!Optional<InstitutionCode>(claim, "institution", InstitutionCode.TryParse, out var institution, out problem)) return problem;
        if (!Optional<PersonCode>(claim, "person", PersonCode.TryParse, out var person, out problem)) return problem;
        if (!Optional<InsuranceBody>(claim, "body", EnumName.TryParse!, out var body, out problem)) return problem;
        foreach (var name in (string[])["sub", "post"])
        {
            if (claim(name) is "") return TokenReading.Refused("TOKEN_CLAIM_INVALID", $"The claim {name} of the token makes no sense.");
        }
        if (audience == Audience.Practitioner && person is null) return Missing("person", "the code of the person who asks, because audience is PRACTITIONER");
        if (audience == Audience.Institution && institution is null) return Missing("institution", "the code of the institution that asks, because audience is INSTITUTION");
        if (body is not null && audience != Audience.Insurance) return TokenReading.Refused("TOKEN_CLAIM_INVALID", "The claim body goes with audience INSURANCE only.");
        if (!StatedPurposes.Published.Of(audience).Contains(purpose)) return TokenReading.Refused("PURPOSE_NOT_ALLOWED", StatedPurposes.Published.Refuse(audience, EnumName.Of(purpose)));
        return new TokenReading(new Caller
        {
            Audience = audience,
            Region = region,
            Purpose = purpose,
            Institution = institution,
            Person = person,
            Body = body,
            Post = claim("post"),
            Subject = claim("sub") ?? $"{EnumName.Of(audience)}:{region}",
            ExpiresAt = expires,
        }, null);
    }

    private delegate bool Parser<T>(string? text, out T value);

    private static bool Required<T>(Func<string, string?> claim, string name, out T value, [NotNullWhen(false)] out TokenReading? problem) where T : struct, Enum
    {
        problem = EnumName.TryParse(claim(name) ?? "", out value) ? null : Missing(name, $"one of {string.Join(", ", EnumName.All<T>())}");
        return problem is null;
    }

    private static bool Optional<T>(Func<string, string?> claim, string name, Parser<T> parse, out T? value, [NotNullWhen(false)] out TokenReading? problem) where T : struct
    {
        (value, problem) = (null, null);
        if (claim(name) is not { } text) return true;
        if (parse(text, out var parsed)) value = parsed;
        else problem = TokenReading.Refused("TOKEN_CLAIM_INVALID", $"The claim {name} of the token makes no sense.");
        return problem is null;
    }

    private static TokenReading Missing(string name, string what) =>
        TokenReading.Refused("TOKEN_CLAIM_MISSING", $"The token needs the claim {name}: {what}.");
}
