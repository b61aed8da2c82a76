using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Compares bindings with the schema, both ways, and lists whatever does not fit.</summary>
internal sealed class BindingCheck
{
    private readonly GraphQLSchema schema;
    private readonly BindingTable table;
    private readonly List<BindingFault> faults;

    private BindingCheck(GraphQLSchema schema, BindingTable table)
    {
        this.schema = schema;
        this.table = table;
        faults = [.. table.Faults];
    }

    public static IReadOnlyList<BindingFault> Of(GraphQLSchema schema, BindingTable table)
    {
        var check = new BindingCheck(schema, table);
        foreach (var type in schema.Types.Where(type => !type.IsIntrospection))
        {
            check.Type(type);
        }
        check.Unknown<ObjectType>(table.Objects.Values.Select(binding => (binding.Name, binding.ClrType)));
        check.Unknown<CompositeType>(table.Abstracts.Values.Select(binding => (binding.Name, binding.ClrType)));
        check.Unknown<ScalarType>(table.Scalars.Values.Select(binding => (binding.Name, binding.ClrType)));
        check.Unknown<EnumType>(table.Enums.Values.Select(binding => (binding.Name, binding.ClrType)));
        return check.faults;
    }

    private void Type(NamedType type)
    {
        switch (type)
        {
            case ObjectType when table.Objects.TryGetValue(type.Name, out var binding):
                Object((ObjectType)type, binding);
                break;
            case InterfaceType or UnionType when table.Abstracts.TryGetValue(type.Name, out var binding):
                Members((CompositeType)type, binding);
                break;
            case EnumType when table.Enums.TryGetValue(type.Name, out var binding):
                Values((EnumType)type, binding);
                break;
            case InputObjectType when table.Inputs.TryGetValue(type.Name, out var binding):
                Inputs((InputObjectType)type, binding);
                break;
            case ScalarType { IsBuiltIn: true }:
                break;
            case ScalarType when table.Scalars.ContainsKey(type.Name):
                break;
            case EnumType or InputObjectType when table.Untyped.Contains(type.Name):
                break;
            default:
                faults.Add(new BindingFault(type.Name, null, $"a binding of the {Kind(type)}", "none"));
                break;
        }
    }

    private void Object(ObjectType type, ObjectBinding binding)
    {
        var isRoot = type == schema.Query || type == schema.Mutation || type == schema.Subscription;
        if (isRoot && binding.ClrType != typeof(object))
        {
            faults.Add(new BindingFault(type.Name, null, "Object, as the parent of a root type", ClrTypes.NameOf(binding.ClrType)));
        }
        foreach (var field in type.Fields)
        {
            if (!binding.Fields.TryGetValue(field.Name, out var bound))
            {
                faults.Add(new BindingFault(type.Name, field.Name, field.Type.ToString()!, "no resolver"));
            }
            else if (type == schema.Subscription != bound is IEventSource)
            {
                faults.Add(new BindingFault(type.Name, field.Name, type == schema.Subscription ? "a stream" : "a value",
                    bound is IEventSource ? "a stream" : "a value"));
            }
            else if (OutputFit.Misfit(field.Type, bound.ValueType, table) is { } expected)
            {
                faults.Add(new BindingFault(type.Name, field.Name, $"{expected} for {field.Type}", ClrTypes.NameOf(bound.ValueType)));
            }
            if (bound?.Arguments is { } arguments)
            {
                faults.AddRange(ArgumentFit.Faults(type.Name, field, arguments, table));
            }
        }
        foreach (var name in binding.Fields.Keys.Where(name => type.Field(name) is null))
        {
            faults.Add(new BindingFault(type.Name, name, "a field of the schema", "a resolver for an unknown field"));
        }
        foreach (var name in binding.Twice)
        {
            faults.Add(new BindingFault(type.Name, name, "one resolver", "another one"));
        }
    }

    private void Members(CompositeType type, AbstractBinding binding)
    {
        if (binding.TypeOf is not null)
        {
            return;
        }
        var members = schema.PossibleTypes(type).Select(member => table.Objects.GetValueOrDefault(member.Name)).OfType<ObjectBinding>().ToList();
        foreach (var member in members.Where(member => !binding.ClrType.IsAssignableFrom(member.ClrType)))
        {
            faults.Add(new BindingFault(type.Name, null, $"{member.Name} to be a {ClrTypes.NameOf(binding.ClrType)}", ClrTypes.NameOf(member.ClrType)));
        }
        foreach (var shared in members.GroupBy(member => member.ClrType).Where(group => group.Count() > 1))
        {
            faults.Add(new BindingFault(type.Name, null, "a CLR type of its own for each member, or a function that names the type",
                $"{string.Join(" and ", shared.Select(member => member.Name))} are all {ClrTypes.NameOf(shared.Key)}"));
        }
    }

    private void Values(EnumType type, EnumBinding binding)
    {
        foreach (var missing in type.Values.Select(value => value.Name).Except(binding.Names))
        {
            faults.Add(new BindingFault(type.Name, missing, "a member of the schema's name in PascalCase", $"none in {binding.ClrType.Name}"));
        }
        foreach (var unknown in binding.Names.Except(type.Values.Select(value => value.Name)))
        {
            faults.Add(new BindingFault(type.Name, unknown, "a value of the schema", $"an unknown member of {binding.ClrType.Name}"));
        }
    }

    private void Inputs(InputObjectType type, InputBinding binding)
    {
        var members = binding.Members.ToDictionary(member => member.Field, member => member.Type);
        foreach (var field in type.Fields)
        {
            if (!members.TryGetValue(field.Name, out var member))
            {
                faults.Add(new BindingFault(type.Name, field.Name, field.Type.ToString()!, $"no member of {ClrTypes.NameOf(binding.ClrType)}"));
            }
            else if (InputFit.Misfit(field.Type, member, table) is { } expected)
            {
                faults.Add(new BindingFault(type.Name, field.Name, $"{expected} for {field.Type}", ClrTypes.NameOf(member)));
            }
        }
        foreach (var unknown in binding.Unfilled(type.Fields.Select(field => field.Name)))
        {
            faults.Add(new BindingFault(type.Name, unknown, "a field of the schema", $"a required member of {ClrTypes.NameOf(binding.ClrType)}"));
        }
    }

    private void Unknown<T>(IEnumerable<(string Name, Type ClrType)> bindings) where T : NamedType
    {
        foreach (var (name, clrType) in bindings.Where(binding => schema.Type(binding.Name) is not T))
        {
            faults.Add(new BindingFault(name, null, "a type of that kind in the schema", $"a binding of {ClrTypes.NameOf(clrType)}"));
        }
    }

    private static string Kind(NamedType type) => type switch
    {
        ObjectType => "object type",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input object",
        _ => "scalar",
    };
}
