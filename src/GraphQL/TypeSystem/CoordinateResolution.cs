using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>Finds what a schema coordinate names (section 3.14.2).</summary>
public static class CoordinateResolution
{
    /// <summary>
    /// A <see cref="NamedType"/>, <see cref="FieldDefinition"/> (a meta-field too), <see cref="InputValueDefinition"/>,
    /// <see cref="EnumValueDefinition"/> or <see cref="DirectiveDefinition"/>; null when the schema has no such element.
    /// </summary>
    public static object? Resolve(this GraphQLSchema schema, SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = schema.Directive(coordinate.Name);
            return coordinate.Argument is null ? directive : directive?.Argument(coordinate.Argument);
        }

        var type = schema.Type(coordinate.Name);
        if (coordinate.Member is null)
            return type;
        if (coordinate.Argument is not null)
            return type is CompositeType owner ? schema.FieldOf(owner, coordinate.Member)?.Argument(coordinate.Argument) : null;
        return type switch
        {
            CompositeType composite => schema.FieldOf(composite, coordinate.Member),
            InputObjectType input => input.Field(coordinate.Member),
            EnumType options => options.Value(coordinate.Member),
            _ => null,
        };
    }
}
