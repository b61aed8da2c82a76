import './look/theme.css'
