using System.Collections.Concurrent;
using GraphQL.Binding;
using GraphQL.Execution.Completions;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>A document as a view has it: its operations, prepared when first asked for; or why it was refused.</summary>
internal sealed class CompiledDocument
{
    private readonly ConcurrentDictionary<OperationDefinition, PreparedOperation> prepared = new();
    private readonly Func<OperationDefinition, PreparedOperation> prepare;
    private readonly OperationDefinition[] operations;

    private CompiledDocument(IReadOnlyList<GraphQLError> errors, OperationDefinition[] operations, Func<OperationDefinition, PreparedOperation> prepare)
    {
        Errors = errors;
        this.operations = operations;
        this.prepare = prepare;
    }

    /// <summary>Why it was refused; empty for a valid document.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    public static CompiledDocument Refused(IReadOnlyList<GraphQLError> errors) => new(errors, [], _ => throw new InvalidOperationException());

    public static CompiledDocument Valid(Document document, BoundSchema bound, SchemaView view, CompletionFactory completions)
    {
        var fragments = document.Fragments.ToDictionary(fragment => fragment.Name);
        return new CompiledDocument([], [.. document.Operations],
            operation => new PreparedOperation(operation, fragments, bound, view, completions));
    }

    /// <summary>GetOperation (section 6.1).</summary>
    public PreparedOperation? Operation(string? name, out GraphQLError? error)
    {
        error = null;
        var chosen = name is null && operations.Length == 1 ? operations[0] : operations.FirstOrDefault(operation => operation.Name == name && name is not null);
        if (chosen is null)
        {
            error = GraphQLError.Of("OPERATION_NOT_FOUND", name is null
                ? operations.Length == 0 ? "Must provide an operation." : "Must provide operation name if query contains multiple operations."
                : $"Unknown operation named \"{name}\".");
            return null;
        }
        return prepared.GetOrAdd(chosen, prepare);
    }
}
