using GraphQL.Language;
using GraphQL.TypeSystem;
using static GraphQL.Introspection.IntrospectionFields;

namespace GraphQL.Introspection;

/// <summary>The fields of __Field, __InputValue, __EnumValue and __Directive (sections 4.2.3 to 4.2.6).</summary>
internal static class MemberFields
{
    public static (string Type, string Field, IntrospectionField Read)[] All { get; } =
    [
        .. Named("__Field"),
        .. Deprecable("__Field"),
        Of<FieldDefinition>("__Field", "type", field => field.Type),
        ("__Field", "args", (_, field, arguments) => Current(((FieldDefinition)field!).Arguments, arguments)),
        .. Named("__InputValue"),
        .. Deprecable("__InputValue"),
        Of<InputValueDefinition>("__InputValue", "type", input => input.Type),
        Of<InputValueDefinition>("__InputValue", "defaultValue", input => input.VisibleDefault is { } literal ? Printer.Print(literal) : null),
        .. Named("__EnumValue"),
        .. Deprecable("__EnumValue"),
        .. Named("__Directive"),
        Of<DirectiveDefinition>("__Directive", "isRepeatable", directive => directive.IsRepeatable),
        Of<DirectiveDefinition>("__Directive", "locations", directive => directive.Locations.Select(location => location.Name()).ToList()),
        ("__Directive", "args", (_, directive, arguments) => Current(((DirectiveDefinition)directive!).Arguments, arguments)),
    ];

    private static (string, string, IntrospectionField)[] Named(string type) =>
    [
        Of<SchemaElement>(type, "name", element => element.Name),
        Of<SchemaElement>(type, "description", element => element.Description),
    ];

    private static (string, string, IntrospectionField)[] Deprecable(string type) =>
    [
        Of<SchemaElement>(type, "isDeprecated", element => element.DeprecationReason is not null),
        Of<SchemaElement>(type, "deprecationReason", element => element.DeprecationReason),
    ];
}
