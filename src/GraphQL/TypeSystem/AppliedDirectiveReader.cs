using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>Reads the directives that a schema applies, once all types are whole, by the same rules that hold for documents (section 5.7).</summary>
internal sealed class AppliedDirectiveReader(List<GraphQLError> errors, IReadOnlyDictionary<string, DirectiveDefinition> definitions)
{
    private readonly List<Action> waiting = [];

    /// <summary>Reads them when <see cref="ReadAll"/> is called, and hands them over then.</summary>
    public void Later(IReadOnlyList<Directive> directives, DirectiveLocation location, Action<IReadOnlyList<AppliedDirective>> receive)
    {
        if (directives.Count > 0)
            waiting.Add(() => receive(Read(directives, location)));
    }

    public void ReadAll() => waiting.ForEach(read => read());

    public List<AppliedDirective> Read(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        var applied = new List<AppliedDirective>(directives.Count);
        foreach (var directive in directives)
        {
            if (!definitions.TryGetValue(directive.Name, out var definition))
                Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
            else if (!definition.Locations.Contains(location))
                Report($"Directive \"@{directive.Name}\" may not be used on {location.Name()}.", directive.Location);
            else if (!definition.IsRepeatable && applied.Find(other => other.Name == directive.Name) is { } first)
                Report($"The directive \"@{directive.Name}\" can only be used once at this location.", first.Syntax.Location, directive.Location);
            else
                applied.Add(new AppliedDirective(definition, Arguments(definition, directive), directive));
        }

        return applied;
    }

    private InputObject Arguments(DirectiveDefinition definition, Directive directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (definition.Argument(argument.Name) is null)
                Report($"Unknown argument \"{argument.Name}\" on directive \"@{definition.Name}\".", argument.Location);
        }

        var values = new InputObject();
        foreach (var argument in definition.Arguments)
        {
            var given = directive.Arguments.Where(candidate => candidate.Name == argument.Name).ToList();
            if (given.Count > 1)
                Report($"There can be only one argument named \"{argument.Name}\".", [.. given.Select(candidate => candidate.Location)]);
            else if (given.Count == 1)
                Read(argument, given[0].Value, values);
            else if (argument.HasDefault)
                values[argument.Name] = argument.Default;
            else if (argument.IsRequired)
                Report($"Argument \"@{definition.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", directive.Location);
        }

        return values;
    }

    private void Read(InputValueDefinition argument, Value literal, InputObject values)
    {
        new LiteralCheck(null, (message, location) => Report(message, location)).Check(literal, argument.Type);
        if (LiteralCoercion.TryRead(literal, argument.Type, null, out var value))
            values[argument.Name] = value;
    }

    private void Report(string message, params SourceLocation[] locations) => errors.Add(TypeFactory.Error(message, locations));
}
