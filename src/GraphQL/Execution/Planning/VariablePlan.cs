using System.Collections.ObjectModel;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>CoerceVariableValues (section 6.1.2) with the types and defaults looked up beforehand.</summary>
internal sealed class VariablePlan
{
    private static readonly IReadOnlyDictionary<string, object?> None = ReadOnlyDictionary<string, object?>.Empty;
    private readonly BoundSchema bound;
    private readonly Declared[] declared;

    public VariablePlan(OperationDefinition operation, GraphQLSchema schema, BoundSchema bound)
    {
        this.bound = bound;
        declared = [.. operation.Variables.Select(variable => Declared.Of(variable, schema))];
    }

    /// <summary>The values by name; a variable without value and default is absent. Errors are added for those that do not fit.</summary>
    public IReadOnlyDictionary<string, object?> Coerce(JsonElement given, List<GraphQLError> errors)
    {
        if (declared.Length == 0)
        {
            return None;
        }
        var values = new Dictionary<string, object?>(declared.Length);
        try
        {
            Coerce(given, values, errors);
        }
        catch (InvalidOperationException)
        {
            errors.Add(GraphQLError.Of("BAD_USER_INPUT", "The variables have a name with half of a surrogate pair."));
        }
        return values;
    }

    private void Coerce(JsonElement given, Dictionary<string, object?> values, List<GraphQLError> errors)
    {
        foreach (var variable in declared)
        {
            if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable.Name, out var json))
            {
                values[variable.Name] = Read(json, variable, errors);
            }
            else if (variable.HasDefault)
            {
                values[variable.Name] = variable.Default;
            }
            else if (!variable.Type.IsNullable)
            {
                errors.Add(Error($"Variable \"${variable.Name}\" of required type \"{variable.Type}\" was not provided.", variable));
            }
        }
    }

    private object? Read(JsonElement json, Declared variable, List<GraphQLError> errors)
    {
        var coercion = new JsonCoercion(bound.Check, (reason, path) => errors.Add(Error(
            $"Variable \"${variable.Name}\" has invalid value{At(path)}: {reason}", variable)));
        try
        {
            return coercion.Read(json, variable.Type);
        }
        catch (InvalidOperationException)
        {
            errors.Add(Error($"Variable \"${variable.Name}\" has a string with half of a surrogate pair.", variable));
            return null;
        }
    }

    private static string At(IReadOnlyList<object> path) =>
        path.Count == 0 ? "" : " at " + string.Concat(path.Select((step, i) => step is int ? $"[{step}]" : i == 0 ? step : $".{step}"));

    private static GraphQLError Error(string message, Declared variable) =>
        GraphQLError.Of("BAD_USER_INPUT", message) with { Locations = [variable.Location] };

    private sealed record Declared(string Name, GraphType Type, bool HasDefault, object? Default, SourceLocation Location)
    {
        public static Declared Of(VariableDefinition variable, GraphQLSchema schema)
        {
            var type = schema.TypeFrom(variable.Type)!;
            object? value = null;
            var hasDefault = variable.DefaultValue is { } literal && LiteralCoercion.TryRead(literal, type, null, out value);
            return new Declared(variable.Name, type, hasDefault, value, variable.Location);
        }
    }
}
