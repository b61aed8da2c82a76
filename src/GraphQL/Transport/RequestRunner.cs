using GraphQL.Execution;
using GraphQL.Transport.Documents;

namespace GraphQL.Transport;

/// <summary>Executes requests once their documents are found: what every transport does with a request that it has read.</summary>
internal sealed class RequestRunner(Executor executor, DocumentLookup documents)
{
    /// <summary>The answer to a query or mutation; dispose it once it is written.</summary>
    public async ValueTask<ExecutionResult> ExecuteAsync(RequestParameters parameters, RequestContext context, CancellationToken cancellation)
    {
        var (request, error) = await documents.FindAsync(parameters, context, cancellation).ConfigureAwait(false);
        return request is null
            ? ExecutionResult.Refused(error!)
            : await executor.ExecuteAsync(request, context, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc cref="Executor.Subscribe"/>
    public async ValueTask<IAsyncEnumerable<ExecutionResult>> SubscribeAsync(
        RequestParameters parameters, Func<RequestContext> context, CancellationToken ending, CancellationToken cancellation)
    {
        var (request, error) = await documents.FindAsync(parameters, context(), cancellation).ConfigureAwait(false);
        // The executor's own, and not one around it: there are many streams.
        return request is null
            ? new[] { ExecutionResult.Refused(error!) }.ToAsyncEnumerable()
            : executor.Subscribe(request, context, cancellation, ending);
    }
}
