using Hub.Domain;

namespace Hub.Store;

/// <summary>Who registered a webhook, as it is kept: what a token would claim. It lasts longer than any token, and only as far as a grant.</summary>
internal sealed record WebhookCaller(Audience Audience, RegionCode Region, Purpose Purpose, Purpose? Narrowed, InstitutionCode? Institution, PersonCode? Person, InsuranceBody? Body, string? Post)
{
    public static WebhookCaller Of(Caller caller) =>
        new(caller.Audience, caller.Region, caller.Purpose, caller.Narrowed, caller.Institution, caller.Person, caller.Body, caller.Post);

    public Caller Of(string client) => new()
    {
        Subject = client,
        Audience = Audience,
        Region = Region,
        Purpose = Purpose,
        Narrowed = Narrowed,
        Institution = Institution,
        Person = Person,
        Body = Body,
        Post = Post,
        ExpiresAt = DateTimeOffset.MaxValue,
    };
}
