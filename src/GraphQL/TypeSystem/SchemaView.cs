using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>A schema as a class of callers sees it. Views are compared by their key, which caches of compiled documents use.</summary>
public sealed class SchemaView
{
    private readonly IViewPolicy? policy;
    private readonly Dictionary<(string Type, string Field), object> annotations;

    private SchemaView(GraphQLSchema full, GraphQLSchema schema, string key, IViewPolicy? policy, Dictionary<(string, string), object> annotations)
    {
        FullSchema = full;
        Schema = schema;
        Key = key;
        this.policy = policy;
        this.annotations = annotations;
    }

    /// <summary>What the view is called; two views of one schema with one key are the same.</summary>
    public string Key { get; }

    /// <summary>What is left of the schema: hidden members gone, then the types that nothing reaches.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The whole schema that this is a view of.</summary>
    public GraphQLSchema FullSchema { get; }

    /// <summary>The view that shows everything, under the key "full".</summary>
    public static SchemaView Full(GraphQLSchema schema) => new(schema, schema, "full", null, []);

    /// <summary>The view that a policy leaves.</summary>
    public static SchemaView Of(GraphQLSchema full, string key, IViewPolicy policy)
    {
        var schema = SchemaPruner.Prune(full, policy);
        var annotations = new Dictionary<(string, string), object>();
        foreach (var type in schema.Types.OfType<CompositeType>())
        {
            foreach (var field in type.Fields)
            {
                if (!type.IsIntrospection && policy.Annotate((CompositeType)full.Type(type.Name)!, field.Origin) is { } annotation)
                    annotations[(type.Name, field.Name)] = annotation;
            }
        }

        return new SchemaView(full, schema, key, policy, annotations);
    }

    /// <summary>What the policy noted on the field, or null.</summary>
    public object? AnnotationOf(string type, string field) => annotations.GetValueOrDefault((type, field));

    /// <summary>What the policy noted on the field, or null.</summary>
    public object? AnnotationOf(CompositeType type, FieldDefinition field) => AnnotationOf(type.Name, field.Name);

    /// <summary>Why a field of the full schema is not in the view; null when it is as if unknown, or is no field at all.</summary>
    public GraphQLError? Explain(string parentType, string field) => policy?.Explain(parentType, field);
}
