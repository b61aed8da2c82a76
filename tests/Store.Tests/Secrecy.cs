using System.Text;
using Hub.Domain;
using Microsoft.Extensions.Logging;

namespace Hub.Store.Tests;

/// <summary>No ID number in the open: not in the files on disk, not in a log, however much of it is written.</summary>
public sealed class Secrecy
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_database_files_nor_the_logs_hold_an_ID_number()
    {
        var connection = SqliteFiles.New();
        var lines = new Lines();
        using (var logs = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(lines)))
        await using (var store = HubStore.Open(connection, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1), logs))
        {
            await store.PrepareAsync(Cancel);
            await store.Ledger.SubmitAsync([Given.Registration(1), Given.Points(1), Given.Registration(2) with { Person = Given.Code(1) }], Cancel);
            Assert.Equal(Given.IdNumber(1), (await store.Reads.People.IdNumbersAsync([(await store.Reads.People.ByCodesAsync([Given.Code(1)], Scope.Everything, Cancel))[0]!.Id], Scope.Everything, Cancel))[0]!.Reveal());

            foreach (var file in Directory.EnumerateFiles(SqliteFiles.FolderOf(connection)))
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Given.IdNumber(1))));
            }
        }
        Assert.NotEmpty(lines.All);
        Assert.DoesNotContain(lines.All, l => l.Contains(Given.IdNumber(1), StringComparison.Ordinal) || l.Contains(Given.IdNumber(2), StringComparison.Ordinal));
        SqliteFiles.Drop(connection);
    }

    [Fact]
    public void A_number_opens_only_with_its_key_and_in_its_own_file()
    {
        IdNumber.TryParse("01", Given.IdNumber(1), out var number);
        var seal = new IdentitySeal(Keys.FromPassphrase("one"));
        var row = seal.NewFile(number!, "名");

        Assert.Equal(number, seal.Open(row));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => new IdentitySeal(Keys.FromPassphrase("two")).Open(row));
        var moved = new PersonRow { FileId = "F0", Name = row.Name, IdType = row.IdType, IdHash = row.IdHash, KeyId = row.KeyId, Nonce = row.Nonce, Sealed = row.Sealed };
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => seal.Open(moved));
    }

    [Fact]
    public void What_an_older_key_sealed_opens_after_a_new_one_has_come()
    {
        IdNumber.TryParse("01", Given.IdNumber(1), out var number);
        byte[] first = [.. Enumerable.Repeat((byte)1, 32)], second = [.. Enumerable.Repeat((byte)2, 32)];
        var old = new IdentitySeal(new Keys("a", new Dictionary<string, byte[]> { ["a"] = first }, first)).NewFile(number!, "名");

        var seal = new IdentitySeal(new Keys("b", new Dictionary<string, byte[]> { ["a"] = first, ["b"] = second }, first));

        Assert.Equal(number, seal.Open(old));
        Assert.Equal(("b", old.FileId, old.IdHash), (seal.NewFile(number!, "名").KeyId, seal.FileId(number!), seal.Hash(number!)));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
