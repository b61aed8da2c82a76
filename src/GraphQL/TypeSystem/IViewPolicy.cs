using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>What of a schema a class of callers may see.</summary>
public interface IViewPolicy
{
    /// <summary>Whether the field is in the view.</summary>
    bool Shows(CompositeType parent, FieldDefinition field);

    /// <summary>Whether the argument of a field is in the view.</summary>
    bool Shows(FieldDefinition owner, InputValueDefinition argument);

    /// <summary>Whether the argument of a directive is in the view.</summary>
    bool Shows(DirectiveDefinition owner, InputValueDefinition argument);

    /// <summary>Whether the input field is in the view.</summary>
    bool Shows(InputObjectType parent, InputValueDefinition field);

    /// <summary>Whether the enum's value is in the view.</summary>
    bool Shows(EnumType parent, EnumValueDefinition value);

    /// <summary>Anything that the resolver or guard of a visible field wants to find again.</summary>
    object? Annotate(CompositeType parent, FieldDefinition field);

    /// <summary>Why a field of the full schema is not in the view; null: it is as if unknown.</summary>
    GraphQLError? Explain(string parentType, string field);
}
