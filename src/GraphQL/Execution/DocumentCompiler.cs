using GraphQL.Binding;
using GraphQL.Execution.Completions;
using GraphQL.Execution.Planning;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Execution;

/// <summary>Parses and validates a document once for each view, and remembers what came of it.</summary>
internal sealed class DocumentCompiler(BoundSchema bound, ExecutorOptions options)
{
    private readonly DocumentCache valid = new(options.CachedDocuments, options.CachedSourceBytes);
    private readonly DocumentCache refused = new(options.CachedRefusals, options.CachedSourceBytes);
    private readonly CompletionFactory completions = new(bound);
    private readonly ValidationOptions validation = options.Validation with { Scalars = bound.Check };

    public CompiledDocument Compile(ReadOnlyMemory<byte> source, SchemaView view)
    {
        var key = new DocumentCache.Key(view.Key, source);
        if ((valid.Find(key) ?? refused.Find(key)) is { } known)
        {
            return known;
        }
        var fresh = Fresh(source, view);
        var worthKeeping = fresh.Errors.Count == 0 || source.Length <= options.Limits.MaxSourceBytes;
        return worthKeeping ? (fresh.Errors.Count == 0 ? valid : refused).Add(key, fresh) : fresh;
    }

    private CompiledDocument Fresh(ReadOnlyMemory<byte> source, SchemaView view)
    {
        Document document;
        try
        {
            document = Parser.Parse(source, options.Limits);
        }
        catch (GraphQLException fault)
        {
            return CompiledDocument.Refused([fault.Error]);
        }
        var errors = Validator.Validate(view, document, validation);
        return errors.Count > 0 ? CompiledDocument.Refused(errors) : CompiledDocument.Valid(document, bound, view, completions);
    }
}
