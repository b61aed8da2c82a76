using System.Text.RegularExpressions;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>
/// What a breaking change needs beforehand: a <c>@deprecated</c> in the released contract whose reason has a day (yyyy-MM-dd), or a decision with a line
/// that begins with "Breaks:" and has the coordinate in backticks.
/// </summary>
internal static partial class Notice
{
    /// <summary>The breaking changes that have none.</summary>
    public static IEnumerable<SchemaChange> Missing(GraphQLSchema released, IEnumerable<SchemaChange> changes, IEnumerable<string> decisions)
    {
        var decided = decisions.SelectMany(text => Breaks().Matches(text)).SelectMany(line => Coordinate().Matches(line.Value)).Select(match => match.Groups[1].Value).ToHashSet();
        var deprecated = Deprecated(released).ToHashSet();
        return changes.Where(change => change.Danger == Danger.Breaking && !decided.Contains(change.Place) && !deprecated.Contains(change.Place));
    }

    private static IEnumerable<string> Deprecated(GraphQLSchema released) =>
        from type in released.Types
        from member in Members(type)
        where member.Element.DeprecationReason is { } reason && Day().IsMatch(reason)
        select member.Place;

    private static IEnumerable<(string Place, SchemaElement Element)> Members(NamedType type) => type switch
    {
        CompositeType composite => composite.Fields.SelectMany(field => field.Arguments
            .Select(argument => ($"{type}.{field.Name}({argument.Name}:)", (SchemaElement)argument)).Prepend(($"{type}.{field.Name}", field))),
        InputObjectType input => input.Fields.Select(field => ($"{type}.{field.Name}", (SchemaElement)field)),
        EnumType options => options.Values.Select(value => ($"{type}.{value.Name}", (SchemaElement)value)),
        _ => [],
    };

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Day();

    [GeneratedRegex("^Breaks:.*$", RegexOptions.Multiline)]
    private static partial Regex Breaks();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Coordinate();
}
