using GraphQL.Binding;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>CoerceArgumentValues (section 6.4.1): once for good where no variable is named, once a request where one is.</summary>
internal sealed class ArgumentPlan
{
    private readonly Field syntax;
    private readonly (InputValueDefinition Definition, Value? Literal)[] arguments;
    private readonly ValueConversion conversion;
    private readonly ArgumentValues? constant;

    public ArgumentPlan(FieldDefinition definition, Field syntax, ValueConversion conversion)
    {
        this.syntax = syntax;
        arguments = [.. definition.Arguments.Select(argument => (argument, syntax.Arguments.FirstOrDefault(given => given.Name == argument.Name)?.Value))];
        this.conversion = conversion;
        if (definition.Arguments.Count == 0)
        {
            constant = ArgumentValues.None;
        }
        else if (!Variables.Any())
        {
            constant = Coerce(new Dictionary<string, object?>());
        }
    }

    public bool IsConstant => constant is not null;

    /// <summary>The names of the variables that have a say in the arguments.</summary>
    public IEnumerable<string> Variables => syntax.Arguments.SelectMany(argument => VariablesIn(argument.Value));

    /// <exception cref="GraphQLException">A variable has no value, or null, where the argument needs one.</exception>
    public ArgumentValues For(IReadOnlyDictionary<string, object?> variables) => constant ?? Coerce(variables);

    /// <summary>Whether the document gives the argument, and not its default.</summary>
    public bool Gives(string name, IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var (definition, literal) in arguments)
        {
            if (definition.Name == name)
            {
                return literal is not null && !(literal is Variable variable && !variables.ContainsKey(variable.Name));
            }
        }
        return false;
    }

    private ArgumentValues Coerce(IReadOnlyDictionary<string, object?> variables)
    {
        var values = new Dictionary<string, object?>(arguments.Length);
        foreach (var (argument, literal) in arguments)
        {
            if (literal is null || literal is Variable variable && !variables.ContainsKey(variable.Name))
            {
                Absent(argument, literal, values);
            }
            else if (LiteralCoercion.TryRead(literal, argument.Type, variables, out var value))
            {
                values[argument.Name] = value;
            }
            else
            {
                throw Invalid($"Argument \"{argument.Name}\" of type \"{argument.Type}\" was given an invalid value.", Culprit(literal, argument.Type, variables) ?? literal);
            }
        }
        return new ArgumentValues(values, conversion);
    }

    private static void Absent(InputValueDefinition argument, Value? literal, Dictionary<string, object?> values)
    {
        if (argument.HasDefault)
        {
            values[argument.Name] = argument.Default;
        }
        else if (argument.IsRequired)
        {
            throw Invalid($"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.", literal);
        }
    }

    private static GraphQLException Invalid(string message, Value? literal) =>
        new(GraphQLError.Of("BAD_USER_INPUT", message) with { Locations = literal is null ? [] : [literal.Location] });

    /// <summary>The variable within a literal that has no value, or null, where one is needed: in a validated document nothing else can be wrong.</summary>
    private static Value? Culprit(Value literal, GraphType type, IReadOnlyDictionary<string, object?> variables) => (literal, type.Nullable) switch
    {
        (Variable variable, _) => type.IsNullable || variables.GetValueOrDefault(variable.Name) is not null ? null : literal,
        (ListValue list, ListType items) => list.Items.Select(item => Culprit(item, items.OfType, variables)).FirstOrDefault(found => found is not null),
        (_, ListType items) => Culprit(literal, items.OfType, variables),
        (ObjectValue given, InputObjectType input) => given.Fields
            .Select(field => Culprit(field.Value, input.Field(field.Name)!.Type, variables)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static IEnumerable<string> VariablesIn(Value value) => value switch
    {
        Variable variable => [variable.Name],
        ListValue list => list.Items.SelectMany(VariablesIn),
        ObjectValue fields => fields.Fields.SelectMany(field => VariablesIn(field.Value)),
        _ => [],
    };
}
