using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Who may read and send what, as the contract's directives say; read once, at start.</summary>
public sealed class SharingPolicy
{
    private readonly Dictionary<string, IReadOnlyList<Grant>> _shares = [];
    private readonly Dictionary<SchemaElement, IReadOnlyList<Grant>> _parts = [];
    private readonly Dictionary<SchemaElement, IReadOnlyList<Grant>> _submits = [];

    private readonly Dictionary<string, IReadOnlyList<Delay>> _delays = [];

    private SharingPolicy(StatedPurposes purposes) => Purposes = purposes;

    /// <summary>For which purposes each audience may ask.</summary>
    public StatedPurposes Purposes { get; }

    /// <exception cref="PolicyException">A field without a grant, an audience without a purpose, a basis that does not exist, or a field that must be nullable and is not.</exception>
    public static SharingPolicy Read(GraphQLSchema schema, Lawbooks law)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(law);
        var faults = new List<string>();
        var reader = new GrantReader(law, faults);
        var policy = new SharingPolicy(StatedPurposes.Read(schema, faults));
        foreach (var type in schema.Types)
        {
            if (type is CompositeType composite && !type.IsIntrospection) policy.ReadFields(composite, reader, faults);
            IEnumerable<SchemaElement> parts = type is EnumType names ? names.Values : type is InputObjectType input ? input.Fields : [];
            foreach (var part in parts) policy.ReadPart(type.Name, part, reader);
        }

        PolicyChecks.Of(schema, policy, faults);
        return faults.Count == 0 ? policy : throw new PolicyException(faults);
    }

    /// <summary>The grants of the type itself: of which records its fields can be read at all.</summary>
    public IReadOnlyList<Grant> OfType(string type) => _shares.GetValueOrDefault(type) ?? [];

    /// <summary>The field's own grants, else its type's; empty where the contract has no such field.</summary>
    public IReadOnlyList<Grant> OfField(string type, string field) => _shares.GetValueOrDefault($"{type}.{field}") ?? [];

    /// <summary>Whose acts the field tells some callers of only later.</summary>
    public IReadOnlyList<Delay> DelaysOf(string type, string field) => _delays.GetValueOrDefault($"{type}.{field}") ?? [];

    /// <summary>The grants that narrow an argument, enum value or input field; null where it goes with its owner.</summary>
    public IReadOnlyList<Grant>? OfPart(SchemaElement part) => _parts.GetValueOrDefault(part);

    /// <summary>Who may send an input field; null where whoever may send its owner may.</summary>
    public IReadOnlyList<Grant>? OfInput(InputValueDefinition field) => _submits.GetValueOrDefault(field);

    private void ReadFields(CompositeType type, GrantReader reader, List<string> faults)
    {
        var ofType = _shares[type.Name] = reader.Shares(type.Name, type.AppliedDirectives);
        foreach (var field in type.Fields)
        {
            var place = $"{type.Name}.{field.Name}";
            var own = reader.Shares(place, field.AppliedDirectives);
            _shares[place] = own.Count > 0 ? own : ofType;
            if (Delay.Read(place, field.AppliedDirectives, reader, faults) is { Count: > 0 } delays) _delays[place] = delays;
            foreach (var argument in field.Arguments) ReadPart(place, argument, reader);
        }
    }

    private void ReadPart(string owner, SchemaElement part, GrantReader reader)
    {
        var shares = reader.Shares($"{owner}:{part.Name}", part.AppliedDirectives);
        var submits = reader.Submits($"{owner}:{part.Name}", part.AppliedDirectives);
        if (shares.Count > 0) _parts[part] = shares;
        if (submits.Count > 0) _submits[part] = submits;
    }
}
