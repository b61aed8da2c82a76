using System.Text;
using Hub.Domain;

namespace Hub.Store;

/// <summary>Writes what <see cref="PackedReader"/> reads.</summary>
internal ref struct PackedWriter(Span<byte> bytes)
{
    private const int NumberBytes = 5;
    private const int RegistrationNumbers = 4;
    private const int SanctionNumbers = 6;

    private readonly Span<byte> _bytes = bytes;

    public int Written { get; private set; }

    /// <summary>The most that the person's name, registrations and sanctions can take.</summary>
    public static long MostBytes(IndexedPerson person) => Encoding.UTF8.GetMaxByteCount(person.Name.Length)
        + (NumberBytes * (3L + (RegistrationNumbers * person.Registrations.Count) + (SanctionNumbers * person.Sanctions.Count)));

    public void Number(int value)
    {
        var left = (uint)value;
        for (; left >= 0x80; left >>= 7) Byte((byte)(left | 0x80));
        Byte((byte)left);
    }

    public void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Written += Encoding.UTF8.GetBytes(text, _bytes[Written..]);
    }

    public void Registration(IndexedRegistration registration, RegisteredPlaces places)
    {
        Number(places.NumberOf(registration.Place));
        Number((int)registration.Category);
        Number(registration.RegisteredOn.DayNumber);
        Day(registration.ClosedOn);
    }

    public void Sanction(IndexedSanction sanction)
    {
        var held = sanction.Held;
        Number((int)held.Status);
        Number((int)held.Cause);
        Day(held.From);
        Day(held.LastDay);
        Day(held.NoRegistrationUntil);
        Day(sanction.EndedOn);
    }

    private void Day(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    private void Byte(byte value) => _bytes[Written++] = value;
}
