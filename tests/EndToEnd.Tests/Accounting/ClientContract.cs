using GraphQL.TypeSystem;

namespace Hub.EndToEnd.Accounting;

/// <summary>What a client knows of the contract: the text that it was given, its own view of it.</summary>
internal sealed class ClientContract(string sdl)
{
    private readonly GraphQLSchema _schema = GraphQLSchema.Parse(sdl);

    public bool Has(string type, string field) => Field(type, field) is not null;

    /// <summary>The type below a field; null where it is a leaf, or the schema's own.</summary>
    public string? Below(string type, string field) => Field(type, field)?.Type.Named is CompositeType below ? below.Name : null;

    /// <summary>Whether a selection on the one is made on the other.</summary>
    public bool Is(string type, string condition) => type == condition || (_schema.Type(type) as CompositeType)?.Interfaces.Any(i => i.Name == condition) == true;

    private FieldDefinition? Field(string type, string field) => (_schema.Type(type) as CompositeType)?.Fields.FirstOrDefault(f => f.Name == field);
}
