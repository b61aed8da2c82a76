using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>What a resolver knows of the field it answers: one per field and level, whatever the number of parents.</summary>
public sealed class FieldContext
{
    private static readonly Lock Failing = new();
    private readonly FieldSite site;
    private readonly ArgumentValues arguments;
    private readonly IRequestScope request;
    private Dictionary<int, GraphQLError>? failures;

    internal FieldContext(FieldSite site, ArgumentValues arguments, IRequestScope request)
    {
        this.site = site;
        this.arguments = arguments;
        this.request = request;
    }

    public FieldDefinition Definition => site.Definition;

    /// <summary>The name of the type that the field is selected on.</summary>
    public string ParentType => site.ParentType;

    /// <summary>The alias, or else the field's name.</summary>
    public string ResponseName => site.ResponseName;

    /// <summary>What the view's policy noted for this field.</summary>
    public object? Annotation => site.Annotation;

    public CancellationToken Cancellation => request.Cancellation;

    /// <summary>The last event that a resuming subscriber has seen.</summary>
    public string? LastEventId => request.LastEventId;

    /// <summary>The argument's value; the type's default when it is null or absent.</summary>
    public T Argument<T>(string name) => arguments.Get<T>(name);

    /// <summary>Whether the argument was given or has a default; an explicit null counts as given.</summary>
    public bool Has(string name) => arguments.Has(name);

    /// <summary>Every argument that is there, converted or not, by name.</summary>
    public IReadOnlyDictionary<string, object?> Arguments => arguments.All;

    /// <summary>What the host attached to the request.</summary>
    public TState State<TState>() => request.State is TState state
        ? state
        : throw new InvalidOperationException($"The request carries no {typeof(TState).Name}.");

    /// <summary>Whether the field below this one is selected on any of the types that this one can yield.</summary>
    public bool Selects(string subField) => site.Selected.Contains(subField);

    /// <summary>The value of that parent becomes null with this error; what the resolver returns for it is ignored.</summary>
    public void Fail(int parentIndex, GraphQLError error)
    {
        lock (Failing)
        {
            (failures ??= [])[parentIndex] = error;
        }
    }

    internal IRequestScope Request => request;

    internal T ArgumentsAs<T>(RecordBinding binding) => arguments.As<T>(binding);

    internal void Fail(int parentIndex, Exception exception) => Fail(parentIndex, request.ErrorOf(exception));

    internal Dictionary<int, GraphQLError>? TakeFailures()
    {
        var taken = failures;
        failures = null;
        return taken;
    }
}
