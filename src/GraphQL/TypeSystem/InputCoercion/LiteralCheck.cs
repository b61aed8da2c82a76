using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>Whether a literal is a value of a type (sections 3.5 to 3.12 and 5.6), with every reason why not. Variables are taken on trust.</summary>
public sealed class LiteralCheck(ScalarCheck? scalars, Action<string, SourceLocation> report)
{
    /// <summary>Reports what is wrong with the literal and all inside it, each reason with its place.</summary>
    public void Check(Value literal, GraphType type)
    {
        Itself(literal, type);
        switch (literal)
        {
            case ListValue list when type.Nullable is ListType items:
                foreach (var item in list.Items)
                    Check(item, items.OfType);
                break;
            case ObjectValue given when WithoutLists(type) is InputObjectType input:
                FieldNames(given, input);
                RequiredFields(given, input);
                foreach (var field in given.Fields)
                {
                    if (input.Field(field.Name) is { } definition)
                        Check(field.Value, definition.Type);
                }

                break;
        }
    }

    /// <summary>Reports what is wrong with the literal apart from its items and fields.</summary>
    public void Itself(Value literal, GraphType type)
    {
        if (literal is Variable)
            return;
        if (literal is NullValue)
        {
            if (!type.IsNullable)
                report($"Expected value of non-null type \"{type}\" not to be null.", literal.Location);
            return;
        }

        if (literal is ListValue && type.Nullable is ListType)
            return;
        switch (WithoutLists(type))
        {
            case InputObjectType input:
                CheckObject(literal, input);
                break;
            case EnumType options:
                CheckEnum(literal, options);
                break;
            case ScalarType scalar:
                CheckScalar(literal, scalar);
                break;
        }
    }

    /// <summary>Reports the fields that the input object does not have.</summary>
    public void FieldNames(ObjectValue given, InputObjectType type)
    {
        foreach (var field in given.Fields.Where(field => type.Field(field.Name) is null))
        {
            var suggestion = Suggestions.DidYouMean(field.Name, type.Fields.Select(candidate => candidate.Name));
            report($"Expected value of type \"{type}\" not to include unknown field \"{field.Name}\".{suggestion}", field.Location);
        }
    }

    /// <summary>Reports the fields that must be given and are not.</summary>
    public void RequiredFields(ObjectValue given, InputObjectType type)
    {
        foreach (var field in type.Fields.Where(field => field.IsRequired && !given.Fields.Any(candidate => candidate.Name == field.Name)))
            report($"Expected value of type \"{type}\" to include required field \"{field.Name}\" of type \"{field.Type}\".", given.Location);
    }

    /// <summary>The type that a lone value has to be of: a value stands for the list of itself.</summary>
    public static GraphType? WithoutLists(GraphType? type)
    {
        while (type?.Nullable is ListType list)
            type = list.OfType;
        return type?.Nullable;
    }

    private void CheckObject(Value literal, InputObjectType type)
    {
        if (literal is not ObjectValue given)
            report($"Expected value of type \"{type}\" to be an object, found: {Found.Of(literal)}.", literal.Location);
        else if (type.IsOneOf && (given.Fields.Count != 1 || given.Fields[0].Value is NullValue))
            report(OneOf(type), literal.Location);
    }

    private void CheckEnum(Value literal, EnumType type)
    {
        if (literal is not EnumValue name)
        {
            var hint = literal is StringValue text ? Suggestions.DidYouMean(text.Text, type.Values.Select(value => value.Name), "the enum value") : "";
            report($"Enum \"{type}\" cannot represent non-enum value: {Found.Of(literal)}.{hint}", literal.Location);
        }
        else if (type.Value(name.Name) is null)
        {
            var hint = Suggestions.DidYouMean(name.Name, type.Values.Select(value => value.Name), "the enum value");
            report($"Value \"{name.Name}\" does not exist in \"{type}\" enum.{hint}", literal.Location);
        }
    }

    private void CheckScalar(Value literal, ScalarType type)
    {
        object? value = null;
        if (type.IsBuiltIn && BuiltInScalars.Read(type, LiteralCoercion.KindOf(literal), LiteralCoercion.TextOf(literal), Found.Of(literal), out value) is { } fault)
            report(fault, literal.Location);
        else if ((type.IsBuiltIn || !HoldsVariable(literal)) && scalars?.Invoke(type, type.IsBuiltIn ? value : LiteralCoercion.Untyped(literal, null)) is { } reason)
            report(Refusal(type, reason, Found.Of(literal)), literal.Location);
    }

    internal static string OneOf(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    internal static string Refusal(ScalarType type, string reason, string found) =>
        reason.Length == 0 ? $"Expected value of type \"{type}\", found: {found}." : $"Expected value of type \"{type}\", found: {found}; {reason}";

    private static bool HoldsVariable(Value literal) => literal switch
    {
        Variable => true,
        ListValue list => list.Items.Any(HoldsVariable),
        ObjectValue fields => fields.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };
}
