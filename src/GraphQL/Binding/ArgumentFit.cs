using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Whether a record can take the arguments of a field.</summary>
internal static class ArgumentFit
{
    public static IEnumerable<BindingFault> Faults(string type, FieldDefinition field, RecordBinding record, BindingTable table)
    {
        var members = record.Members.ToDictionary(member => member.Field, member => member.Type);
        foreach (var argument in field.Arguments)
        {
            if (!members.TryGetValue(argument.Name, out var member))
            {
                yield return Fault(argument.Name, argument.Type.ToString()!, $"no member of {ClrTypes.NameOf(record.ClrType)}");
            }
            else if (InputFit.Misfit(argument.Type, member, table) is { } expected)
            {
                yield return Fault(argument.Name, $"{expected} for {argument.Type}", ClrTypes.NameOf(member));
            }
            else if (argument.Type.IsNullable && !TakesNull(member))
            {
                yield return Fault(argument.Name, $"{ClrTypes.NameOf(member)}? for {argument.Type}, which may be null", ClrTypes.NameOf(member));
            }
        }
        foreach (var unknown in record.Unfilled(field.Arguments.Select(argument => argument.Name)))
        {
            yield return Fault(unknown, "an argument of the schema", $"a required member of {ClrTypes.NameOf(record.ClrType)}");
        }

        BindingFault Fault(string argument, string expected, string found) => new(type, $"{field.Name}({argument}:)", expected, found);
    }

    private static bool TakesNull(Type member) =>
        !member.IsValueType || (member.IsGenericType && (member.GetGenericTypeDefinition() == typeof(Nullable<>) || member.GetGenericTypeDefinition() == typeof(Optional<>)));
}
