using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>What of a default a view can show: the parts that name what the view hides are left out, or with them the whole.</summary>
internal static class VisibleDefault
{
    /// <summary>The literal as the type of the view can read it; null when nothing of it can be shown.</summary>
    public static Value? Of(Value literal, GraphType type) => (literal, type.Nullable) switch
    {
        (NullValue, _) => literal,
        (ListValue list, ListType items) => List(list, items.OfType),
        (_, ListType items) => Of(literal, items.OfType),
        (ObjectValue given, InputObjectType input) => Object(given, input),
        (EnumValue name, EnumType options) => options.Value(name.Name) is null ? null : literal,
        _ => literal,
    };

    private static ListValue? List(ListValue list, GraphType type)
    {
        var items = list.Items.Select(item => Of(item, type)).OfType<Value>().ToList();
        return items.Count == list.Items.Count ? new ListValue(items, list.Location) : null;
    }

    private static ObjectValue? Object(ObjectValue given, InputObjectType type)
    {
        var fields = new List<ObjectField>();
        foreach (var field in given.Fields)
        {
            if (type.Field(field.Name) is not { } definition)
                continue;
            if (Of(field.Value, definition.Type) is { } value)
                fields.Add(new ObjectField(field.Name, value, field.Location));
            else if (definition.IsRequired)
                return null;
        }

        return type.IsOneOf && fields.Count != 1 ? null : new ObjectValue(fields, given.Location);
    }
}
