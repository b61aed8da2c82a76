namespace GraphQL.TypeSystem;

/// <summary>Finds members by name; of two with one name, which validation reports, the first is found.</summary>
internal static class NameIndex
{
    public static Dictionary<string, T> Of<T>(IReadOnlyList<T> members) where T : SchemaElement
    {
        var index = new Dictionary<string, T>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
            index.TryAdd(member.Name, member);
        return index;
    }
}
