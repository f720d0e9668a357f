<?php
// PHP's own server answers for what is no file by itself only when its name looks like a folder's.

if (is_file($_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) {
    return false;
}
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
