using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>Reads literals into neutral forms (see <see cref="InputObject"/>), with the values of variables where they stand.</summary>
public static class LiteralCoercion
{
    /// <summary>
    /// False when the literal is no value of the type; of a validated document only because a variable has no value or null where the type
    /// wants one. <paramref name="variables"/> has the coerced variables; null where none are allowed.
    /// </summary>
    public static bool TryRead(Value literal, GraphType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        if (literal is Variable variable)
            return TryVariable(variable, type, variables, out value);
        value = null;
        if (literal is NullValue)
            return type.IsNullable;
        return type.Nullable switch
        {
            ListType list => TryList(literal, list, variables, out value),
            InputObjectType input => literal is ObjectValue given && TryObject(given, input, variables, out value),
            EnumType options => (value = (literal as EnumValue)?.Name) is string name && options.Value(name) is not null,
            ScalarType { IsBuiltIn: true } scalar => BuiltInScalars.Read(scalar, KindOf(literal), TextOf(literal), "", out value) is null,
            _ => (value = Untyped(literal, variables)) is not null,
        };
    }

    private static bool TryVariable(Variable variable, GraphType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        return variables is not null && variables.TryGetValue(variable.Name, out value) && (value is not null || type.IsNullable);
    }

    private static bool TryList(Value literal, ListType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        var given = literal is ListValue list ? list.Items : [literal];
        var items = new object?[given.Count];
        value = items;
        for (var i = 0; i < items.Length; i++)
        {
            // An item whose variable has no value is null, where null is allowed.
            if (!TryRead(given[i], type.OfType, variables, out items[i]) && !(IsAbsent(given[i], variables) && type.OfType.IsNullable))
                return false;
        }

        return true;
    }

    private static bool TryObject(ObjectValue literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        var result = new InputObject();
        value = result;
        foreach (var field in type.Fields)
        {
            var given = literal.Fields.FirstOrDefault(candidate => candidate.Name == field.Name)?.Value;
            if (given is null || IsAbsent(given, variables))
            {
                if (field.IsRequired)
                    return false;
                if (field.HasDefault)
                    result[field.Name] = field.Default;
            }
            else if (TryRead(given, field.Type, variables, out var coerced))
            {
                result[field.Name] = coerced;
            }
            else
            {
                return false;
            }
        }

        return literal.Fields.All(field => type.Field(field.Name) is not null)
            && (!type.IsOneOf || (literal.Fields.Count == 1 && result.Count == 1 && result.Values.All(only => only is not null)));
    }

    private static bool IsAbsent(Value literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is Variable variable && variables?.ContainsKey(variable.Name) != true;

    /// <summary>What the literal would be as JSON; a variable without a value is null.</summary>
    internal static object? Untyped(Value literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        Variable variable => variables?.GetValueOrDefault(variable.Name),
        BooleanValue boolean => boolean.Value,
        IntValue or FloatValue => BuiltInScalars.Narrowest(TextOf(literal)),
        StringValue or EnumValue => TextOf(literal),
        ListValue list => list.Items.Select(item => Untyped(item, variables)).ToArray(),
        ObjectValue given => Untyped(given, variables),
        _ => null,
    };

    private static InputObject Untyped(ObjectValue literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var result = new InputObject();
        foreach (var field in literal.Fields)
            result[field.Name] = Untyped(field.Value, variables);
        return result;
    }

    internal static BuiltInScalars.Kind KindOf(Value literal) => literal switch
    {
        IntValue => BuiltInScalars.Kind.Integer,
        FloatValue => BuiltInScalars.Kind.Fraction,
        StringValue => BuiltInScalars.Kind.Text,
        BooleanValue => BuiltInScalars.Kind.Truth,
        _ => BuiltInScalars.Kind.Other,
    };

    internal static string TextOf(Value literal) => literal switch
    {
        IntValue number => number.Text,
        FloatValue number => number.Text,
        StringValue text => text.Text,
        BooleanValue boolean => boolean.Value ? "true" : "false",
        EnumValue name => name.Name,
        _ => "",
    };
}
