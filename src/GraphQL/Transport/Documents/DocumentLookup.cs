using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport.Documents;

/// <summary>Finds the text of a document that a request only names, and keeps what callers register (Apollo's automatic persisted queries).</summary>
internal sealed class DocumentLookup(TransportOptions options, int longest)
{
    private readonly AutomaticDocuments? automatic =
        options.AutomaticDocumentBytes > 0 && !options.PersistedDocumentsOnly ? new AutomaticDocuments(options.AutomaticDocumentBytes) : null;

    /// <summary>The request with its document, or why there is none.</summary>
    public async ValueTask<(GraphQLRequest? Request, GraphQLError? Error)> FindAsync(RequestParameters parameters, CancellationToken cancellation)
    {
        if (parameters.DocumentId is { } id)
        {
            return await PersistedAsync(id, cancellation).ConfigureAwait(false) is { } found
                ? (With(parameters, found), null)
                : (null, GraphQLError.Of("PERSISTED_DOCUMENT_NOT_FOUND", "There is no document with this id."));
        }
        if (parameters.Hash is { } hash)
        {
            return Automatic(hash, parameters);
        }
        return options.PersistedDocumentsOnly
            ? (null, GraphQLError.Of("PERSISTED_DOCUMENT_REQUIRED", "Only persisted documents are answered here: give documentId."))
            : (With(parameters, parameters.Query!), null);
    }

    private async ValueTask<byte[]?> PersistedAsync(string id, CancellationToken cancellation)
    {
        var stored = options.Documents is null ? null : await options.Documents(id, cancellation).ConfigureAwait(false);
        return stored ?? (DocumentId.HashIn(id) is { } hash ? automatic?.Find(hash) : null);
    }

    private (GraphQLRequest?, GraphQLError?) Automatic(string hash, RequestParameters parameters)
    {
        if (automatic is null)
        {
            return (null, GraphQLError.Of("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"));
        }
        if (parameters.Query is not { } query)
        {
            return automatic.Find(hash) is { } known
                ? (With(parameters, known), null)
                : (null, GraphQLError.Of("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"));
        }
        if (DocumentId.HashOf(query) != hash)
        {
            return (null, GraphQLError.Of("PERSISTED_QUERY_HASH_MISMATCH", "The sha256Hash given is not that of the query."));
        }
        if (query.Length <= longest)
        {
            automatic.Add(hash, query);
        }
        return (With(parameters, query), null);
    }

    private static GraphQLRequest With(RequestParameters parameters, byte[] document) => new()
    {
        Document = document,
        OperationName = parameters.OperationName,
        Variables = parameters.Variables,
        QueryOnly = parameters.QueryOnly,
    };
}
