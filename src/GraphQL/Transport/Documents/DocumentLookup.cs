using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport.Documents;

/// <summary>Finds the text of a document that a request only names, and keeps what callers register (Apollo's automatic persisted queries).</summary>
internal sealed class DocumentLookup(TransportOptions options, int longest)
{
    private readonly AutomaticDocuments? automatic =
        options.AutomaticDocumentBytes > 0 && !options.PersistedDocumentsOnly ? new AutomaticDocuments(options.AutomaticDocumentBytes) : null;

    /// <summary>The request with its document, or why there is none.</summary>
    public async ValueTask<(GraphQLRequest? Request, GraphQLError? Error)> FindAsync(RequestParameters parameters, RequestContext context, CancellationToken cancellation)
    {
        if (options.PersistedDocumentsOnly || context.TrustedDocumentsOnly)
        {
            return await TrustedAsync(parameters, cancellation).ConfigureAwait(false);
        }
        if (parameters.DocumentId is { } id)
        {
            return await KeptAsync(id, cancellation).ConfigureAwait(false) is { } found
                ? (With(parameters, found), null)
                : (null, GraphQLError.Of("PERSISTED_DOCUMENT_NOT_FOUND", "There is no document with this id."));
        }
        return parameters.Hash is { } hash
            ? await AutomaticAsync(hash, parameters, cancellation).ConfigureAwait(false)
            : (With(parameters, parameters.Query!.Value), null);
    }

    /// <summary>A text that the host keeps may be sent as well as named; whatever hash comes with a text, the text decides. What callers registered is not trusted.</summary>
    private async ValueTask<(GraphQLRequest?, GraphQLError?)> TrustedAsync(RequestParameters parameters, CancellationToken cancellation)
    {
        var id = parameters.DocumentId ?? DocumentId.Of(parameters.Query is { } query ? DocumentId.HashOf(query.Span) : parameters.Hash!);
        return await PersistedAsync(id, cancellation).ConfigureAwait(false) is { } found
            ? (With(parameters, found), null)
            : (null, GraphQLError.Of("UNTRUSTED_DOCUMENT", "Only documents that were added here beforehand are answered; this one was not."));
    }

    private async ValueTask<(GraphQLRequest?, GraphQLError?)> AutomaticAsync(string hash, RequestParameters parameters, CancellationToken cancellation)
    {
        if (parameters.Query is null && await KeptAsync(DocumentId.Of(hash), cancellation).ConfigureAwait(false) is { } known)
        {
            return (With(parameters, known), null);
        }
        if (automatic is null)
        {
            return (null, GraphQLError.Of("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"));
        }
        if (parameters.Query is not { } query)
        {
            return (null, GraphQLError.Of("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"));
        }
        if (DocumentId.HashOf(query.Span) != hash)
        {
            return (null, GraphQLError.Of("PERSISTED_QUERY_HASH_MISMATCH", "The sha256Hash given is not that of the query."));
        }
        if (query.Length <= longest)
        {
            automatic.Add(hash, query.Span);
        }
        return (With(parameters, query), null);
    }

    private async ValueTask<byte[]?> KeptAsync(string id, CancellationToken cancellation) =>
        await PersistedAsync(id, cancellation).ConfigureAwait(false) ?? (DocumentId.HashIn(id) is { } hash ? automatic?.Find(hash) : null);

    private async ValueTask<byte[]?> PersistedAsync(string id, CancellationToken cancellation) =>
        options.Documents is null ? null : await options.Documents(id, cancellation).ConfigureAwait(false);

    private static GraphQLRequest With(RequestParameters parameters, ReadOnlyMemory<byte> document) => new()
    {
        Document = document,
        OperationName = parameters.OperationName,
        Variables = parameters.Variables,
        Extensions = parameters.Extensions,
        QueryOnly = parameters.QueryOnly,
    };
}
