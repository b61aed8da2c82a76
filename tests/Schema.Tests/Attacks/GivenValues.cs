using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>
/// What is given for arguments and input fields that must be given, so that an attempt asks for something that there is. Words in guillemets
/// stand for what only the world knows.
/// </summary>
internal static class GivenValues
{
    public const string Person = "«person»";
    public const string Institution = "«institution»";
    public const string Region = "«region»";

    /// <summary>The id of a node of the type.</summary>
    public static string Node(string type) => $"«{type}»";

    /// <summary>The arguments that the field must have, in parentheses.</summary>
    /// <param name="end">The type that is wanted of it.</param>
    /// <param name="besides">One that is tried, as written.</param>
    public static string Arguments(CompositeType parent, FieldDefinition field, string end, string? besides = null)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired && besides?.StartsWith(argument.Name + ":", StringComparison.Ordinal) != true)
            .Select(argument => $"{argument.Name}: {(argument.Type.Named.Name == "ID" ? $"\"{Node(end)}\"" : Literal(argument.Type))}").ToList();
        if ((parent.Name, field.Name) is ("Query", "practitioner")) given.Add($"code: \"{Person}\"");
        if (besides is not null) given.Add(besides);
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    /// <summary>A value of the type, with all that it must have.</summary>
    public static string Literal(GraphType type) => type switch
    {
        NonNullType nonNull => Literal(nonNull.OfType),
        ListType list => $"[{Literal(list.OfType)}]",
        EnumType { Values: [var first, ..] } => first.Name,
        InputObjectType { IsOneOf: true, Fields: [var first, ..] } => $"{{ {first.Name}: {Literal(first.Type)} }}",
        InputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Literal(field.Type)}"))} }}",
        _ => Scalar(type.Named.Name),
    };

    private static string Scalar(string type) => type switch
    {
        "Int" => "2025",
        "Boolean" => "true",
        "Date" => "\"2025-06-30\"",
        "DateTime" => "\"2025-06-30T00:00:00Z\"",
        "Cursor" => "\"BEGIN\"",
        "PersonCode" => $"\"{Person}\"",
        "InstitutionCode" => $"\"{Institution}\"",
        "RegionCode" => $"\"{Region}\"",
        _ => "\"x\"",
    };
}
