using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What is wrong with an answer to an attempt: data, a mark of the world, or a name that the caller must not know.</summary>
internal sealed partial class Hole(GraphQLSchema contract, SharingPolicy policy)
{
    private readonly HashSet<string> _names = [.. Names(contract)];

    /// <summary>Null where the answer is the whole refusal that it must be.</summary>
    public string? In(string answer, AttackedView view, string asked)
    {
        var json = JsonNode.Parse(answer)!.AsObject();
        if (json.ContainsKey("data")) return "was answered with data";
        if (json.Count != 1 || json["errors"] is not JsonArray { Count: > 0 } errors) return "was not answered with errors alone";
        if (answer.Contains(Planted.Mark, StringComparison.Ordinal)) return "told what is in the world";
        return errors.Select(error => In(error!.AsObject(), view, asked)).FirstOrDefault(found => found is not null);
    }

    private string? In(JsonObject error, AttackedView view, string asked) => (string?)error["extensions"]?["code"] switch
    {
        "NOT_SHARED" => InRefusal(error, view),
        _ => Suggested(error, view) ?? Named((string)error["message"]!, view, asked),
    };

    /// <summary>A refusal tells what the contract says in public of the field: who has it, and on which articles.</summary>
    private string? InRefusal(JsonObject error, AttackedView view)
    {
        var (type, field) = ((string)error["extensions"]!["field"]!).Split('.') is [var t, var f] ? (t, f) : ("", "");
        if ((view.Visible.Type(type) as CompositeType)?.Field(field) is not null) return $"refused {type}.{field}, which the caller has";
        var grants = policy.OfField(type, field);
        var audiences = grants.SelectMany(g => g.Audiences).Distinct().Order().Select(EnumName.Of);
        var articles = grants.SelectMany(g => g.Basis).Select(c => c.Article.ToString()).Distinct();
        return Same(error["extensions"]!["audiences"], audiences) && Same(error["extensions"]!["articles"], articles) ? null : $"said of {type}.{field} what the contract does not";
    }

    private static bool Same(JsonNode? said, IEnumerable<string> expected) => said!.AsArray().Select(item => (string)item!).SequenceEqual(expected);

    private static string? Suggested(JsonObject error, AttackedView view)
    {
        if (Suggestion().Match((string)error["message"]!) is not { Success: true } match) return null;
        var type = view.Visible.Type(match.Groups["type"].Value) as CompositeType;
        return Quoted().Matches(match.Groups["names"].Value).Select(m => m.Groups[1].Value)
            .Where(name => type?.Field(name) is null && view.Visible.Type(name) is null).Select(name => $"suggested {name}").FirstOrDefault();
    }

    /// <summary>A name of the contract that neither the view has nor the caller himself wrote.</summary>
    private string? Named(string message, AttackedView view, string asked)
    {
        var known = Names(view.Visible).ToHashSet();
        return Quoted().Matches(message).SelectMany(m => Word().Matches(m.Groups[1].Value)).Select(m => m.Value)
            .Where(name => _names.Contains(name) && !known.Contains(name) && !Regex.IsMatch(asked, $@"\b{name}\b")).Select(name => $"named {name}").FirstOrDefault();
    }

    private static IEnumerable<string> Names(GraphQLSchema schema) => schema.Types.Where(type => !type.IsIntrospection).SelectMany(IEnumerable<string> (type) =>
    [
        type.Name,
        .. type switch
        {
            CompositeType composite => composite.Fields.SelectMany(field => field.Arguments.Select(a => a.Name).Prepend(field.Name)),
            InputObjectType input => input.Fields.Select(field => field.Name),
            EnumType names => names.Values.Select(value => value.Name),
            _ => [],
        },
    ]);

    [GeneratedRegex("""on type "(?<type>\w+)"\. Did you mean (?<names>.*)\?""")]
    private static partial Regex Suggestion();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
