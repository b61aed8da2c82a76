namespace Hub.Clustered;

/// <summary>An event as a subscriber was sent it.</summary>
internal sealed record Received(string Id, int Number, string Cursor)
{
    /// <param name="happened">The root field's value.</param>
    public static Received Read(JsonElement happened) =>
        new(happened.GetProperty("id").GetString()!, happened.GetProperty("number").GetInt32(), happened.GetProperty("cursor").GetString()!);
}
