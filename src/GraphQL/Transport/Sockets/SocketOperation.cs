namespace GraphQL.Transport.Sockets;

/// <summary>One operation on a socket.</summary>
/// <param name="id">As the client calls it.</param>
/// <param name="size">How many bytes it came in.</param>
internal sealed class SocketOperation(string id, int size)
{
    public string Id => id;

    public int Size => size;

    /// <summary>Whether the id is taken: until the client stops it, or its last message is about to be sent.</summary>
    public bool IsOpen { get; set; } = true;

    public CancellationTokenSource Ended { get; } = new();

    /// <summary>Over when its last message is sent; null before it begins.</summary>
    public Task? Finished { get; set; }
}
