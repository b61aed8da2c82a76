using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>The root operation types (section 3.3.1): named by the schema definition, or else by the names Query, Mutation and Subscription.</summary>
internal static class RootTypes
{
    public static Dictionary<OperationType, ObjectType> Find(TypeFactory factory, List<SchemaDefinition> schemas, List<GraphQLError> errors)
    {
        var roots = new Dictionary<OperationType, ObjectType>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var written = schemas.SelectMany(schema => schema.OperationTypes).FirstOrDefault(root => root.Operation == operation);
            var name = written?.Type.Name ?? (schemas.Exists(schema => !schema.IsExtension) ? null : operation.ToString());
            var type = name is null ? null : factory.Find(name);
            if (type is ObjectType root)
                roots[operation] = root;
            else if (type is not null)
                errors.Add(TypeFactory.Error($"{operation} root type must be Object type, it cannot be {name}.", written?.Type.Location ?? type.Location));
            else if (written is not null)
                errors.Add(TypeFactory.Error($"Unknown type \"{name}\".", written.Type.Location));
            else if (operation == OperationType.Query)
                errors.Add(TypeFactory.Error("Query root type must be provided."));
        }

        foreach (var shared in roots.GroupBy(root => root.Value).Where(group => group.Count() > 1))
        {
            var uses = string.Join(" and ", shared.Select(root => root.Key.ToString().ToLowerInvariant()));
            errors.Add(TypeFactory.Error($"All root types must be different, \"{shared.Key}\" type is used as {uses} root types.", shared.Key.Location));
        }

        return roots;
    }
}
