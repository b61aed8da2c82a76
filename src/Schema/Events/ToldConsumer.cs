using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>By what a durable consumer may be named to others: a client that is a person is not, nor a name that may be somebody's number.</summary>
internal static class ToldConsumer
{
    private const int MostDigits = 6;

    public static string? Client(Consumer consumer) => consumer.Audience == Audience.Practitioner ? null : consumer.Client;

    public static string? Name(Consumer consumer) => consumer.Audience == Audience.Practitioner || consumer.Name.Count(char.IsAsciiDigit) > MostDigits ? null : consumer.Name;
}
