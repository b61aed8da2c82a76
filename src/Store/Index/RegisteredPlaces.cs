namespace Hub.Store;

/// <summary>The institutions as registrations name them, each kept once under a number. One writes, any number read.</summary>
internal sealed class RegisteredPlaces
{
    private readonly Dictionary<RegisteredPlace, int> _numbers = [];
    private RegisteredPlace[] _places = new RegisteredPlace[256];

    public RegisteredPlace this[int number] => Volatile.Read(ref _places)[number];

    public int NumberOf(RegisteredPlace place)
    {
        if (_numbers.TryGetValue(place, out var known)) return known;
        var number = _numbers.Count;
        if (number == _places.Length)
        {
            var larger = new RegisteredPlace[number * 2];
            _places.CopyTo(larger, 0);
            Volatile.Write(ref _places, larger);
        }
        _places[number] = place;
        _numbers.Add(place, number);
        return number;
    }
}
