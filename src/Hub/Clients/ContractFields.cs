using GraphQL.TypeSystem;
using Hub.Configuration;
using Hub.Domain;
using Hub.Schema;

namespace Hub.Clients;

/// <summary>Fields of the contract by their names, as an operator writes them.</summary>
internal static class ContractFields
{
    /// <summary>A field of an interface is that field of everything that implements it, and a type's field takes the condition of the same name in its filter along.</summary>
    /// <exception cref="SettingsException">The contract has no such field.</exception>
    public static FieldSet Of(IReadOnlyList<string> names)
    {
        if (names.Count == 0) return FieldSet.Empty;
        var contract = GraphQLSchema.Parse(HubSchema.Contract);
        return FieldSet.Of(names.SelectMany(name => Find(contract, name)));
    }

    private static IEnumerable<string> Find(GraphQLSchema contract, string name)
    {
        if (name.Split('.') is not [var type, var field]) throw new SettingsException($"--without {name}: write a field as Type.field, for example Practitioner.idNumber.");
        switch (contract.Type(type))
        {
            case InterfaceType face when face.Field(field) is not null:
                return [name, .. contract.Types.OfType<CompositeType>().Where(t => t.Interfaces.Contains(face)).Select(t => $"{t.Name}.{field}")];
            case CompositeType composite when composite.Field(field) is not null:
                return HasInput(contract, $"{type}Filter", field) ? [name, $"{type}Filter.{field}"] : [name];
            case InputObjectType when HasInput(contract, type, field):
                return [name];
            case null:
                throw new SettingsException($"--without {name}: the contract has no type {type}. Its fields stand in schema.graphql.");
            default:
                throw new SettingsException($"--without {name}: {type} has no field {field}. Its fields stand in schema.graphql.");
        }
    }

    private static bool HasInput(GraphQLSchema contract, string type, string field) => contract.Type(type) is InputObjectType input && input.Fields.Any(f => f.Name == field);
}
