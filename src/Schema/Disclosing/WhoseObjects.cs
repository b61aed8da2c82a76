using System.Collections.Frozen;
using GraphQL.Binding;
using GraphQL.TypeSystem;

namespace Hub.Schema;

/// <summary>
/// Whose the objects of each type of the contract are. What says whose it is needs no line here; of all else it is a decision whether it
/// goes with the object above it or breaks the chain, and a type for which none was taken keeps the hub from starting.
/// </summary>
internal sealed class WhoseObjects
{
    // Parts of a record that never stand alone, and of a list: a person's list tells of that person also where it is empty.
    private static readonly FrozenSet<string> Parents =
    [
        "RegionStanding", "ExplanationStep", "RegionPoints", "InstitutionPoints", "Threshold", "ObjectionStep", "Refusal", "Recipient", "PageInfo",
        "PractitionerConnection", "InstitutionConnection", "RegistrationConnection", "EntryConnection", "SanctionConnection", "StatusChangeConnection",
        "DeadlineConnection", "DutyConnection", "EventConnection", "DisclosureConnection",
    ];

    // The roots, the caller himself, the law, institutions, and figures of many: what stands below these is nobody's until something is a person's again.
    private static readonly FrozenSet<string> Nobodys =
    [
        "Query", "Mutation", "Subscription", "Viewer", "Consumer", "DeliveryTime", "Webhook", "WebhookRegistration", "DeadLetter", "DeadLetterConnection", "FieldGrant", "SubmitPayload", "Institution", "Agreement", "InstitutionRatio", "PointTotal", "RegionState",
        "Operations", "HubNode", "LogState", "SourceState", "ConsumerState", "ImportRun",
        "Rulebook", "RulebookExtension", "Article", "Measure",
    ];

    private readonly FrozenDictionary<string, Whose> _types;

    private WhoseObjects(IEnumerable<KeyValuePair<string, Whose>> types) => _types = types.ToFrozenDictionary();

    public Whose this[string type] => _types[type];

    /// <exception cref="PolicyException">A type of the contract is in no class or in two, or a decision is about no type.</exception>
    public static WhoseObjects Read(BoundSchema bound)
    {
        var types = bound.Schema.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection).ToList();
        var own = types.Where(t => typeof(IOfPerson).IsAssignableFrom(bound.ClrTypeOf(t))).Select(t => t.Name).ToHashSet();
        var faults = Parents.Concat(Nobodys).Except(types.Select(t => t.Name)).Order(StringComparer.Ordinal).Select(name => $"{name}: whose it is has been decided, but there is no such type.").ToList();
        var classes = types.ToDictionary(t => t.Name, t => Classes(t.Name, own).ToList());
        faults.AddRange(classes.Where(c => c.Value.Count != 1).Select(c => $"{c.Key}: whose it is has {(c.Value.Count == 0 ? "not" : "twice")} been decided; it says so itself, goes with what it stands on, or is nobody's."));
        return faults.Count == 0 ? new WhoseObjects(classes.Select(c => KeyValuePair.Create(c.Key, c.Value[0]))) : throw new PolicyException(faults);
    }

    private static IEnumerable<Whose> Classes(string type, HashSet<string> own)
    {
        if (own.Contains(type)) yield return Whose.Own;
        if (Parents.Contains(type)) yield return Whose.Parents;
        if (Nobodys.Contains(type)) yield return Whose.Nobodys;
    }
}
