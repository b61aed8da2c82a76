using Microsoft.EntityFrameworkCore.Storage;

namespace Hub.Store;

/// <summary>A transaction that writes, and the turn to do so; without a commit nothing is written.</summary>
internal sealed class WriteTransaction(IDbContextTransaction transaction, SemaphoreSlim? turn) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
