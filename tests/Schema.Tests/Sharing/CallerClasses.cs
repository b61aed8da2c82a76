using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Every class of callers of the provinces that have a rulebook, by audience, with the view that the hub gives it.</summary>
internal sealed class CallerClasses(GraphQLSchema contract, SharingPolicy policy, Lawbooks law)
{
    public static readonly IReadOnlyList<Audience> Audiences = [.. Enum.GetValues<Audience>()];

    private readonly Dictionary<Audience, List<(CallerClass Who, SchemaView View)>> _views = Audiences.ToDictionary(
        audience => audience,
        audience => All(audience, policy, law).Select(who => (who, SchemaView.Of(contract, who.ToString(), new ViewPolicy(policy, who)))).ToList());

    public IReadOnlyList<(CallerClass Who, SchemaView View)> Of(Audience audience) => _views[audience];

    private static IEnumerable<CallerClass> All(Audience audience, SharingPolicy policy, Lawbooks law)
    {
        if (audience == Audience.Public) return [CallerClass.Anyone];
        InsuranceBody?[] bodies = audience == Audience.Insurance ? [.. Enum.GetValues<InsuranceBody>()] : [null];
        return from province in law.All.Select(book => book.Region).Distinct()
               from body in bodies
               from purpose in policy.Purposes.Of(audience)
               select new CallerClass(audience, body, province, purpose);
    }
}
